package io.headlight.plan.progress;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far reps are, one item per rep and plan.
 *
 * @param asOf the moment whose knowledge this is
 */
@Schema(
        requiredProperties = {"asOf", "items"},
        examples = """
                {"asOf": "2027-01-18T09:00:00Z",
                 "items": [{"repId": "9e500000-0000-4000-8000-00000000000b",
                            "planId": "01970000-0000-7000-8000-0000000000a1", "planName": "First quarter, UK",
                            "planVersion": 1, "startsOn": "2027-01-04", "endsOn": "2027-04-02",
                            "timeZone": "Europe/London", "daysElapsed": 10,
                            "daysLeft": 55,
                            "results": [{"expectationId": "01970000-0000-7000-8000-0000000000e2",
                                         "lineId": "01970000-0000-7000-8000-0000000000b1", "name": "New customers won",
                                         "indicator": "LAGGING", "controllable": false, "unit": "customers",
                                         "stage": "CLOSING", "target": 6, "actual": 1, "attainment": 0.1667,
                                         "proratedTarget": 0.9231, "pace": 1.0833, "runRate": 0.1,
                                         "requiredRunRate": 0.0909, "daysLeft": 55, "state": "ON_TRACK", "timing": "OPEN",
                                         "weight": 1, "credit": 1, "level": false,
                                         "measureId": "01970000-0000-8000-8000-0000000000d2"}],
                            "behaviors": [{"expectationId": "01970000-0000-7000-8000-0000000000e1",
                                           "lineId": "01970000-0000-7000-8000-0000000000b2",
                                           "name": "First-time meetings with prospects", "indicator": "LEADING",
                                           "controllable": true, "kind": "COUNTED",
                                           "resultIds": ["01970000-0000-7000-8000-0000000000b1"], "cadence": "WEEKLY",
                                           "unit": "meetings", "stage": "PROSPECTING", "targetPerCadence": 3, "target": 39,
                                           "actual": 4, "attainment": 0.1026, "proratedTarget": 6, "pace": 0.6667,
                                           "runRate": 0.4, "requiredRunRate": 0.6364, "daysLeft": 55, "state": "OFF_TRACK",
                                           "timing": "OPEN", "weight": 1, "cap": 1, "floor": 0,
                                           "credit": 0.6667, "consistency": {"practiceDays": 4, "workingDays": 10, "streak": 0},
                                           "outlook": {"probability": 0.12, "low": 18, "likely": 26, "high": 34},
                                           "reward": {"kind": "RECOGNITION",
                                                      "condition": "Three in each of four weeks running",
                                                      "value": "Named in Monday's team meeting"},
                                           "why": {"rep": "Your pipeline stays full when a deal slips.",
                                                   "company": "New customers come from first conversations."},
                                           "measureId": "01970000-0000-8000-8000-0000000000d1"}],
                            "activityScore": 0.67, "resultScore": 1}]}""")
public record ProgressView(Instant asOf, List<RepProgress> items) {}
