package io.headlight.plan.rollup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A team's numbers, one item per plan.
 *
 * @param asOf the moment whose knowledge this is
 */
@Schema(
        requiredProperties = {"asOf", "teamId", "items"},
        examples = """
                {"asOf": "2027-01-18T09:00:00Z", "teamId": "7ea00000-0000-4000-8000-000000000003", "items": [
                 {"planId": "01970000-0000-7000-8000-0000000000a1", "planName": "First quarter", "planVersion": 1,
                  "startsOn": "2027-01-04", "endsOn": "2027-04-02", "timeZone": "Europe/London", "reps": 8,
                  "results": [{"lineId": "01970000-0000-7000-8000-0000000000a2", "name": "New customers won",
                   "indicator": "LAGGING", "controllable": false, "unit": "customers", "stage": "CLOSING",
                   "level": false, "weight": 1, "target": 48, "proratedTarget": 7.3846, "actual": 5,
                   "attainment": 0.1042, "pace": 0.6771, "reps": 8, "states": {"OFF_TRACK": 5, "ON_TRACK": 3},
                   "timings": {"OPEN": 8}}],
                  "behaviors": [{"lineId": "01970000-0000-7000-8000-0000000000b3",
                   "name": "First-time meetings with prospects", "indicator": "LEADING", "controllable": true,
                   "kind": "COUNTED", "resultIds": ["01970000-0000-7000-8000-0000000000a2"], "unit": "meetings",
                   "stage": "PROSPECTING", "weight": 1, "target": 312, "proratedTarget": 48, "actual": 41,
                   "attainment": 0.1314, "pace": 0.8542, "reps": 8, "states": {"OFF_TRACK": 3, "ON_TRACK": 5},
                   "timings": {"OPEN": 8}}],
                  "stages": [{"stage": "PROSPECTING", "score": 0.81, "lines": 1,
                   "states": {"OFF_TRACK": 3, "ON_TRACK": 5}}],
                  "activityScore": 0.81, "resultScore": 0.6}]}""")
public record RollupView(Instant asOf, UUID teamId, List<PlanRollup> items) {}
