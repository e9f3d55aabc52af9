package io.headlight.plan.today.team;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom of a team to help first, and with what. */
@Schema(
        requiredProperties = {"asOf", "teamId", "items"},
        examples = """
                {"asOf": "2027-01-18T09:00:00Z", "teamId": "7ea00000-0000-4000-8000-000000000003", "items": [
                 {"rank": 1, "repId": "9e500000-0000-4000-8000-00000000000b", "name": "Ann Archer", "help": "COACH",
                  "need": "1 of 9 behaviors is off track with time to correct it, first of all First-time meetings with prospects: 4 of 39, 6 due by now.",
                  "activityScore": 0.83, "resultScore": 0.5, "lines": [
                   {"expectationId": "01970000-0000-7000-8000-0000000000e1",
                    "planId": "01970000-0000-7000-8000-0000000000a1", "lineId": "01970000-0000-7000-8000-0000000000b3",
                    "name": "First-time meetings with prospects", "stage": "PROSPECTING", "unit": "meetings",
                    "state": "OFF_TRACK", "timing": "OPEN", "missing": 35, "requiredRunRate": 0.6364, "runRate": 0.4,
                    "daysLeft": 55, "help": "COACH",
                    "reason": "4 of 39 meetings are done, 6 due by now: 2 behind. It takes 0.64 per working day from today on, 0.4 so far; 55 working days are left. It drives New customers won."}],
                  "openChallenges": 1, "unacknowledged": 0}]}""")
public record TeamTodayView(Instant asOf, UUID teamId, List<RepNeed> items) {}
