package io.headlight.suite.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What happens to a plan while it runs: a rep challenges a target, another was away for a week, a third turns out to be new,
 * the manager asks for more of something in the last week. Each changes what is expected of somebody, and leaves what was
 * known before as it was.
 */
final class PlanLife {

    private static final String CHALLENGER = "ben";
    private static final String ABSENTEE = "cara";
    private static final String NEWCOMER = "finn";
    private static final String CHALLENGED = "First-time meetings";
    private static final String AMENDED = "New opportunities";
    private static final int AWAY_IN_WEEK = 5;
    private static final int WEEKS_BEFORE_PLAN = 2;

    private final FrontDoor door;
    private final String planId;
    private final Map<String, JsonNode> reps;

    PlanLife(FrontDoor door, String planId, Map<String, JsonNode> reps) {
        this.door = door;
        this.planId = planId;
        this.reps = reps;
    }

    /** @param starts first day of the plan, {@code today} in its time zone */
    void happen(LocalDate starts, LocalDate today) {
        challenge();
        absence(starts.plusWeeks(AWAY_IN_WEEK));
        ramp(starts.minusWeeks(WEEKS_BEFORE_PLAN));
        amendment(today);
    }

    private void challenge() {
        var expectation = door.get(
                        CHALLENGER, "/v1/expectations?planId=%s&repId=%s&limit=200".formatted(planId, id(CHALLENGER)))
                .path("items")
                .valueStream()
                .filter(item -> item.at("/line/name").asText().startsWith(CHALLENGED))
                .findFirst()
                .orElseThrow();
        var path = "/v1/expectations/" + expectation.path("id").asText();
        door.post(
                CHALLENGER,
                path + "/challenge",
                Map.of("reason", "Two of my five accounts moved to Dev.", "proposedTarget", 2));
        door.post(
                Demo.MANAGER,
                path + "/challenge/decision",
                Map.of("decision", "ACCEPTED", "reason", "Until the accounts are replaced.", "target", 2.5));
    }

    private void absence(LocalDate monday) {
        door.post(
                Demo.MANAGER,
                "/v1/absences",
                Map.of(
                        "repId", id(ABSENTEE),
                        "firstDay", monday.toString(),
                        "lastDay", monday.plusDays(4).toString(),
                        "kind", "VACATION"));
    }

    private void ramp(LocalDate joined) {
        var plan = door.post(
                Demo.MANAGER,
                "/v1/ramp-plans",
                Map.of(
                        "name",
                        "New in the UK team",
                        "steps",
                        List.of(
                                Map.of("fromWeek", 1, "share", 0.25),
                                Map.of("fromWeek", 5, "share", 0.5),
                                Map.of("fromWeek", 9, "share", 1))));
        door.put(
                Demo.MANAGER,
                "/v1/reps/%s/ramp".formatted(id(NEWCOMER)),
                Map.of("rampPlanId", plan.path("id").asText(), "startedOn", joined.toString()));
    }

    private void amendment(LocalDate from) {
        var behaviors = door.get(Demo.MANAGER, "/v1/plans/" + planId).path("behaviors");
        behaviors
                .valueStream()
                .filter(behavior -> behavior.path("name").asText().startsWith(AMENDED))
                .forEach(behavior -> ((ObjectNode) behavior).put("target", 3));
        door.postOver(
                Demo.MANAGER,
                "/v1/plans/" + planId + "/amendments",
                Map.of(
                        "effectiveOn",
                        from.toString(),
                        "reason",
                        "Next quarter begins with an empty pipeline otherwise.",
                        "behaviors",
                        behaviors));
    }

    /** What became of it, as people would ask for it; empty when nothing did. */
    Optional<String> told() {
        return door.get(Demo.MANAGER, "/v1/plans/" + planId + "/history?limit=200")
                .path("items")
                .valueStream()
                .filter(entry -> entry.path("event").asText().equals("EXPECTATION_CHALLENGED"))
                .map(entry -> Instant.parse(entry.path("occurredAt").asText()))
                .findFirst()
                .map(challenged -> told(challenged.minusMillis(1)));
    }

    private String told(Instant before) {
        var then = "&asOf=" + before;
        return """
                What happened to the plan since it was published:
                  challenged  Ben's %s: %s a week, %s agreed
                  absent      Cara was away for a week: %s in all, %s without it
                  new         Finn's first weeks ask for less: %s in all, %s without his ramp
                  amended     %s: %s in all for Ann, %s before
                  as of       %s what Ben was asked for in all was %s, now it is %s:
                              /v1/progress?planId=%s&repId=%s%s""".formatted(
                        CHALLENGED,
                        asked(CHALLENGER, CHALLENGED, then, "targetPerCadence"),
                        asked(CHALLENGER, CHALLENGED, "", "targetPerCadence"),
                        asked(ABSENTEE, CHALLENGED, "", "target"),
                        asked(ABSENTEE, CHALLENGED, then, "target"),
                        asked(NEWCOMER, CHALLENGED, "", "target"),
                        asked(NEWCOMER, CHALLENGED, then, "target"),
                        AMENDED,
                        asked("ann", AMENDED, "", "target"),
                        asked("ann", AMENDED, then, "target"),
                        before.truncatedTo(ChronoUnit.SECONDS),
                        asked(CHALLENGER, CHALLENGED, then, "target"),
                        asked(CHALLENGER, CHALLENGED, "", "target"),
                        planId,
                        id(CHALLENGER),
                        then);
    }

    private BigDecimal asked(String rep, String line, String more, String member) {
        return door.get(Demo.MANAGER, "/v1/progress?planId=%s&repId=%s%s".formatted(planId, id(rep), more))
                .at("/items/0/behaviors")
                .valueStream()
                .filter(behavior -> behavior.path("name").asText().startsWith(line))
                .map(behavior -> behavior.path(member).decimalValue())
                .findFirst()
                .orElseThrow();
    }

    private UUID id(String username) {
        return UUID.fromString(reps.get(username).path("id").asText());
    }

    static List<String> plans(FrontDoor door) {
        return door.get(Demo.MANAGER, "/v1/plans?status=PUBLISHED&limit=200")
                .path("items")
                .valueStream()
                .filter(plan -> plan.path("name").asText().equals(NewPlan.NAME))
                .map(plan -> plan.path("id").asText())
                .toList();
    }
}
