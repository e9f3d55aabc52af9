package io.headlight.suite.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Fills a fresh suite the way its users would: the admin connects two systems, the manager publishes a plan, the partners'
 * webhooks bring twelve weeks of work, reps acknowledge what is expected, the manager sends a first piece of feedback. Only
 * through the front door.
 */
public final class Demo {

    static final String ADMIN = "ada";
    static final String MANAGER = "maria";
    private static final String TEMPLATE = "grow-existing-accounts";
    static final String PLAN = "New customers and growing accounts";
    private static final int SCORECARD_RETRIES = 15;
    private static final Duration SCORECARD_PAUSE = Duration.ofSeconds(1);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int WEEKS = 13;
    private static final int WEEKS_GONE = 12;
    private static final int SENDERS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** These two keep their deals in Pipedrive, everybody else everything in the CRM. */
    private static final List<String> PIPEDRIVE_USERS = List.of("dev", "finn");

    private final FrontDoor door;
    private final Instant now;
    private final Consumer<String> progress;

    /** @param progress told in a few words what is being done */
    public Demo(FrontDoor door, Instant now, Consumer<String> progress) {
        this.door = door;
        this.now = now;
        this.progress = progress;
    }

    public void load() {
        var team = team();
        var reps = repsByName(team);
        progress.accept("connecting a CRM and Pipedrive");
        var crm = Partner.standardWebhooks(door, source("Acme CRM", "STANDARD_WEBHOOKS"));
        var deals = source("Acme Pipedrive", "PIPEDRIVE");
        Story.TEAM.stream()
                .filter(rep -> PIPEDRIVE_USERS.contains(rep.username()))
                .forEach(rep -> door.put(
                        ADMIN,
                        "/v1/sources/%s/owners/%s".formatted(deals.path("id").asText(), PipedriveDeal.ownerId(rep)),
                        Map.of("repId", reps.get(rep.username()).path("id").asText())));

        progress.accept("publishing the team's plan");
        var plan = publishedPlan(team.path("id").asText());
        sendHistory(crm, Partner.pipedrive(door, deals), reps);
        acknowledge(plan, reps);
        progress.accept("a target is challenged, somebody was away, the plan is amended");
        new PlanLife(door, plan, reps).happen(starts(), now.atZone(ZONE).toLocalDate());
        await(
                "the amendment's measures to be registered",
                () -> door.get(MANAGER, "/v1/plans/" + plan)
                        .path("measures")
                        .asText()
                        .equals("REGISTERED"));
        setUp(team.path("id").asText());
        firstFeedback(team.path("id").asText());
    }

    /** How the demo's team stands now. The first question after a start may be answered too late to be complete. */
    public JsonNode teamScorecard() {
        var path = "/v1/teams/%s/scorecard".formatted(team().path("id").asText());
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
            var reps = repsByName(team());
            return PlanLife.plans(door).stream()
                    .map(plan -> new PlanLife(door, plan, reps).told())
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse("");
        } catch (Refused e) {
            return "";
        }
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

    private JsonNode team() {
        var teams = door.get(MANAGER, "/v1/teams").path("items");
        var uk = teams.valueStream()
                .filter(team -> team.path("name").asText().equals("uk"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The demo realm has no team uk"));
        return door.get(MANAGER, "/v1/teams/" + uk.path("id").asText());
    }

    private static Map<String, JsonNode> repsByName(JsonNode team) {
        var reps = new HashMap<String, JsonNode>();
        team.path("members")
                .forEach(member -> reps.put(member.path("email").asText().replaceFirst("@.*", ""), member));
        return reps;
    }

    private JsonNode source(String name, String sender) {
        return door.post(ADMIN, "/v1/sources", Map.of("name", name, "sender", sender));
    }

    /** A quarter that has one week left: late enough to see something, early enough to correct course. */
    private String publishedPlan(String teamId) {
        var starts = starts();
        var plan = door.post(
                MANAGER,
                "/v1/plans",
                Map.of(
                        "name", PLAN,
                        "templateIds", List.of("new-customer-acquisition", "grow-existing-accounts"),
                        "teamId", teamId,
                        "startsOn", starts.toString(),
                        "endsOn", starts.plusWeeks(WEEKS).minusDays(1).toString(),
                        "timeZone", ZONE.getId()));
        var id = plan.path("id").asText();
        door.post(MANAGER, "/v1/plans/" + id + "/publication", null);
        await(
                "the plan's measures to be registered",
                () -> door.get(MANAGER, "/v1/plans/" + id)
                        .path("measures")
                        .asText()
                        .equals("REGISTERED"));
        return id;
    }

    private LocalDate starts() {
        return now.atZone(ZONE)
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(WEEKS_GONE);
    }

    /** Duplicates, out of order, and somebody nobody knows: as webhooks come. */
    private void sendHistory(Partner crm, Partner pipedrive, Map<String, JsonNode> reps) {
        var story = new Story(starts(), now, ZONE);
        var deliveries = new ArrayList<Runnable>();
        for (var rep : Story.TEAM) {
            var email = reps.get(rep.username()).path("email").asText();
            for (var act : story.of(rep, email)) {
                var inPipedrive = PIPEDRIVE_USERS.contains(rep.username()) && PipedriveDeal.tells(act);
                deliveries.add(() -> {
                    if (inPipedrive) {
                        pipedrive.send(PipedriveDeal.message(act, rep));
                    } else {
                        crm.send(act.message());
                    }
                });
            }
        }
        story.of(new Temper("zoe", 0.1, 0.1, "none"), "zoe@acme.example")
                .forEach(act -> deliveries.add(() -> crm.send(act.message())));
        var once = List.copyOf(deliveries);
        IntStream.iterate(0, i -> i < once.size(), i -> i + 25).forEach(i -> deliveries.add(once.get(i)));
        Collections.shuffle(deliveries, new Random(once.size()));
        sendAll(deliveries);
        await(
                "every webhook to be counted",
                () -> door.get(ADMIN, "/v1/deliveries?status=RECEIVED&limit=1")
                        .path("items")
                        .isEmpty());
    }

    private void sendAll(List<Runnable> deliveries) {
        var atOnce = new Semaphore(SENDERS);
        var done = new AtomicInteger();
        var failed = new ArrayList<Throwable>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var delivery : deliveries) {
                atOnce.acquireUninterruptibly();
                threads.execute(() -> {
                    try {
                        delivery.run();
                        progress.accept("sending signed webhooks: %d of %d"
                                .formatted(done.incrementAndGet(), deliveries.size()));
                    } catch (RuntimeException e) {
                        synchronized (failed) {
                            failed.add(e);
                        }
                    } finally {
                        atOnce.release();
                    }
                });
            }
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException(failed.size() + " webhooks were not accepted", failed.getFirst());
        }
    }

    /** All but the last two have read what is expected of them and said so. */
    private void acknowledge(String planId, Map<String, JsonNode> reps) {
        progress.accept("reps acknowledge what is expected");
        for (var rep : Story.TEAM.subList(0, Story.TEAM.size() - 2)) {
            var repId = reps.get(rep.username()).path("id").asText();
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

    private static void await(String what, BooleanSupplier done) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("Waited %d s for %s".formatted(PATIENCE.toSeconds(), what));
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }
}
