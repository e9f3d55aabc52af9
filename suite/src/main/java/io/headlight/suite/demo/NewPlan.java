package io.headlight.suite.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The team's plan: a quarter that has one week left, late enough to see something, early enough to correct course. */
final class NewPlan {

    static final String NAME = "New customers and growing accounts";
    private static final int WEEKS = 13;

    private final FrontDoor door;
    private final Team team;

    NewPlan(FrontDoor door, Team team) {
        this.door = door;
        this.team = team;
    }

    /** @return its id, when its measures are registered */
    String publish(LocalDate starts) {
        var plan = door.post(
                Demo.MANAGER,
                "/v1/plans",
                Map.of(
                        "name", NAME,
                        "templateIds", List.of("new-customer-acquisition", "grow-existing-accounts"),
                        "teamId", team.id(),
                        "startsOn", starts.toString(),
                        "endsOn", starts.plusWeeks(WEEKS).minusDays(1).toString(),
                        "timeZone", Demo.ZONE.getId()));
        var id = plan.path("id").asText();
        door.post(Demo.MANAGER, "/v1/plans/" + id + "/publication", null);
        awaitMeasures(door, id);
        return id;
    }

    static void awaitMeasures(FrontDoor door, String planId) {
        Patience.await(
                "the plan's measures to be registered",
                () -> door.get(Demo.MANAGER, "/v1/plans/" + planId)
                        .path("measures")
                        .asText()
                        .equals("REGISTERED"));
    }
}
