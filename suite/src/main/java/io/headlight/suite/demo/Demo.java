package io.headlight.suite.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headlight.suite.demo.story.Story;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Fills a fresh suite the way its users would: the admin connects the partners' systems, the manager publishes a plan, the
 * systems' webhooks bring twelve weeks of work, reps acknowledge what is expected, the manager sends a first piece of
 * feedback. Only through the front door.
 */
public final class Demo {

    static final String ADMIN = "ada";
    static final String MANAGER = "maria";
    static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final String TEMPLATE = "grow-existing-accounts";
    private static final int SCORECARD_RETRIES = 15;
    private static final Duration SCORECARD_PAUSE = Duration.ofSeconds(1);
    private static final int WEEKS_GONE = 12;

    private final FrontDoor door;
    private final Instant now;
    private final Consumer<String> progress;
    /** What partners sent; empty unless it was just now. */
    private String partners = "";

    /** @param progress told in a few words what is being done */
    public Demo(FrontDoor door, Instant now, Consumer<String> progress) {
        this.door = door;
        this.now = now;
        this.progress = progress;
    }

    public void load() {
        var team = Team.find(door);
        var partnerLife = new PartnerLife(door, team);
        partnerLife.connect(progress);
        progress.accept("publishing the team's plan");
        var plan = new NewPlan(door, team).publish(starts());
        new History(door, partnerLife.connections(), progress).send(team, starts(), now);
        partnerLife.happen(progress);
        acknowledge(plan, team);
        progress.accept("a target is challenged, somebody was away, the plan is amended");
        new PlanLife(door, plan, team.reps()).happen(starts(), now.atZone(ZONE).toLocalDate());
        NewPlan.awaitMeasures(door, plan);
        setUp(team.id());
        firstFeedback(team.id());
        partners = partnerLife.told();
    }

    /** How the demo's team stands now. The first question after a start may be answered too late to be complete. */
    public JsonNode teamScorecard() {
        var path = "/v1/teams/%s/scorecard".formatted(Team.find(door).id());
        var scorecard = door.get(MANAGER, path);
        for (int again = 0; again < SCORECARD_RETRIES && !ScorecardTable.isComplete(scorecard); again++) {
            LockSupport.parkNanos(SCORECARD_PAUSE.toNanos());
            scorecard = door.get(MANAGER, path);
        }
        return scorecard;
    }

    /** What happened to the demo's plan while it ran; empty when nothing did, or a part does not answer. */
    public String planLife() {
        try {
            var reps = Team.find(door).reps();
            return PlanLife.plans(door).stream()
                    .map(plan -> new PlanLife(door, plan, reps).told())
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse("");
        } catch (Refused e) {
            return "";
        }
    }

    /** What partners' systems sent and what became of it; empty when the demo was loaded before. */
    public String partners() {
        return partners;
    }

    private LocalDate starts() {
        return now.atZone(ZONE)
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(WEEKS_GONE);
    }

    /** What an organization sets once: its own template, the holidays of a team. */
    private void setUp(String teamId) {
        progress.accept("setting up a template and a calendar");
        var template = (ObjectNode) door.get(MANAGER, "/v1/templates/" + TEMPLATE);
        template.remove(List.of("version", "origin"));
        template.put("id", "acme-" + TEMPLATE);
        door.post(MANAGER, "/v1/templates", template);
        door.put(
                MANAGER,
                "/v1/calendars/" + teamId,
                Map.of(
                        "weekStart", "MONDAY",
                        "workingDays", List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"),
                        "timeZone", ZONE.getId(),
                        "holidays", Map.of("country", "GB", "region", "eng")));
    }

    /** All but the last two have read what is expected of them and said so. */
    private void acknowledge(String planId, Team team) {
        progress.accept("reps acknowledge what is expected");
        for (var rep : Story.TEAM.subList(0, Story.TEAM.size() - 2)) {
            var repId = team.repId(rep.username());
            door.get(rep.username(), "/v1/expectations?planId=%s&repId=%s&limit=200".formatted(planId, repId))
                    .path("items")
                    .forEach(expectation -> door.post(
                            rep.username(),
                            "/v1/expectations/%s/acknowledgement"
                                    .formatted(expectation.path("id").asText()),
                            null));
        }
    }

    /** The manager looks at what was noticed, sends one as it is worded, and leaves the rest to whoever tries the demo. */
    private void firstFeedback(String teamId) {
        progress.accept("looking for what deserves feedback");
        door.post(MANAGER, "/v1/detections", Map.of("teamId", teamId));
        var suggestions = door.get(MANAGER, "/v1/suggestions?status=OPEN&teamId=" + teamId)
                .path("items");
        if (suggestions.isEmpty()) {
            return;
        }
        var first = suggestions.get(0);
        door.post(
                MANAGER,
                "/v1/feedback",
                Map.of(
                        "repId", first.path("repId").asText(),
                        "suggestionId", first.path("id").asText(),
                        "kind", first.path("kind").asText(),
                        "message", first.path("wording").asText()));
    }
}
