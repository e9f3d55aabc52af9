package io.headlight.feedback;

import io.headlight.kit.directory.Person;
import java.util.UUID;

/**
 * One rep's progress as plan-service writes it, results included: they must leave no trace. The plan runs from 1 October
 * to 18 December 2026.
 */
public record Standing(Person rep, UUID plan, UUID expectation, String behavior) {

    public static Standing of(Person rep) {
        return new Standing(rep, UUID.randomUUID(), UUID.randomUUID(), "");
    }

    /** 57 are asked for, so 5 a week. */
    public Standing counted(String actual, String state) {
        return new Standing(
                rep, plan, expectation, """
                {"expectationId": "%s", "lineId": "%s", "name": "First-time meetings with prospects", "kind": "COUNTED",
                 "cadence": "WEEKLY", "unit": "meetings", "targetPerCadence": 5, "target": 57, "actual": %s, "attainment": 0.5,
                 "proratedTarget": 37, "pace": 0.7, "runRate": 1, "requiredRunRate": 1.25, "daysLeft": 20, "state": "%s",
                 "dueOn": null, "reward": {"kind": "RECOGNITION"}, "why": {"rep": "a", "company": "b"},
                 "measureId": "%s"}
                """.formatted(expectation, UUID.randomUUID(), actual, state, measure()));
    }

    public Standing deliverable(String actual, String dueOn, String state) {
        return new Standing(
                rep, plan, expectation, """
                {"expectationId": "%s", "lineId": "%s", "name": "Account plans", "kind": "DELIVERABLE",
                 "cadence": "PERIOD", "unit": "plans", "targetPerCadence": 5, "target": 5, "actual": %s, "attainment": 0.4,
                 "proratedTarget": 5, "pace": 0.4, "runRate": 0.1, "requiredRunRate": null, "daysLeft": 0,
                 "state": "%s", "dueOn": "%s", "measureId": "%s", "newInTheNextVersion": [1]}
                """.formatted(expectation, UUID.randomUUID(), actual, state, dueOn, measure()));
    }

    /** The measure behind the behavior. */
    public UUID measure() {
        return new UUID(expectation.getMostSignificantBits(), 1);
    }

    public String lastWeek(int count) {
        return """
                {"measureId": "%s", "repId": "%s", "total": %d, "days": [{"on": "2026-11-18", "value": %d}]}
                """.formatted(measure(), rep.id(), count, count);
    }

    @Override
    public String toString() {
        return """
                {"repId": "%s", "planId": "%s", "planName": "Q4", "planVersion": 1, "startsOn": "2026-10-01",
                 "endsOn": "2026-12-18", "daysElapsed": 37, "daysLeft": 20,
                 "results": [{"expectationId": "%s", "lineId": "%s", "name": "New customers", "controllable": false,
                   "target": 8, "actual": 1, "state": "OFF_TRACK"}],
                 "behaviors": [%s], "activityScore": 0.7, "resultScore": 0.2}
                """.formatted(rep.id(), plan, UUID.randomUUID(), UUID.randomUUID(), behavior);
    }
}
