package io.headlight.plan.today;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.headlight.plan.Drafts.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.FixedDirectory;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.TestClock;
import io.headlight.plan.ActivityStub;
import io.headlight.plan.Counts;
import io.headlight.plan.Drafts;
import io.headlight.plan.progress.Asked;
import io.headlight.plan.registration.Registered;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TodayTest {

    /** Far from the days of other tests. */
    private static final LocalDate MONDAY = LocalDate.of(2037, 1, 5);

    private static final Instant AFTER_TWO_WEEKS = Instant.parse("2037-01-19T09:00:00Z");

    private static final AtomicInteger REPS = new AtomicInteger(800);

    /** In every test another, of whom the plans of the others ask nothing. */
    private final Person rita = People.rep(REPS.incrementAndGet(), People.UK);

    WireMockServer activities;

    @Inject
    Registered registered;

    @Inject
    TestClock clock;

    @Inject
    FixedDirectory directory;

    @BeforeEach
    void activityServiceAnswers() {
        ActivityStub.takesMeasures(activities);
        ActivityStub.measured(activities, "");
        directory.change("acme", People.acmeWith(rita));
    }

    @AfterEach
    void forget() {
        clock.reset();
        registered.everything();
        directory.reset();
        ActivityStub.reset(activities);
    }

    @Test
    @DisplayName("REQ-31 a rep's day: the few acts that move the plan most, with reasons, and those are behaviors")
    void theDayOfARep() {
        var plan = published();
        clock.set(AFTER_TWO_WEEKS);
        var meetings = Asked.behavior(plan, rita, "First-time").getString("measureId");
        ActivityStub.measured(activities, Counts.of(meetings, rita.id(), Map.of(MONDAY.plusWeeks(1), 4)));
        var today = today();
        assertThat(today.getString("repId")).isEqualTo(rita.id().toString());
        assertThat(today.getString("asOf")).isEqualTo("2037-01-19T09:00:00Z");
        assertThat(today.getList("acts")).hasSizeLessThanOrEqualTo(5);
        assertThat(today.getList("acts.rank", Integer.class)).startsWith(1, 2).isSorted();
        assertThat(today.getString("acts[0].act"))
                .isEqualTo(
                        "Territory plan with a comprehensive prospect list: hand in 1, due since Friday, 16 January.");
        assertThat(today.getString("acts[0].timing")).isEqualTo("OVERDUE");
        assertThat(today.getString("acts[1].act")).isEqualTo("Acknowledge 11 expectations.");
        assertThat(today.getInt("acts.findAll { it.effortMinutes != null }.effortMinutes.sum()"))
                .isLessThanOrEqualTo(480);
        assertThat(today.getInt("remaining")).isPositive();
        assertThat(today.getBoolean("allDone")).isFalse();
        assertThat(today.getList("acts.kind", String.class)).containsOnly("HAND_IN", "ACKNOWLEDGE");
    }

    @Test
    @DisplayName("REQ-31 47 what is done leaves the list: numbers are the reason, results are not on it")
    void theNextAct() {
        var plan = published();
        acknowledged(plan);
        clock.set(AFTER_TWO_WEEKS);
        var done = Map.of("Territory", 1, "First-time", 4, "Calls", 50, "Follow-ups", 12, "Review", 5, "Expansion", 3);
        var progress = Asked.progress(plan, rita, "");
        ActivityStub.measured(
                activities,
                done.entrySet().stream()
                        .map(line -> Counts.of(
                                progress.getString("items[0].behaviors.find { it.name.startsWith('" + line.getKey()
                                        + "') }.measureId"),
                                rita.id(),
                                Map.of(MONDAY.plusDays(3), line.getValue())))
                        .collect(Collectors.joining(",")));
        var today = today();
        assertThat(today.getList("acts.kind", String.class)).doesNotContain("ACKNOWLEDGE");
        assertThat(today.getList("acts.name", String.class))
                .doesNotContain("New customers won", "Expansion revenue")
                .noneMatch(name -> name.startsWith("Territory"));
        today.setRootPath("acts.find { it.name.startsWith('First-time') }");
        assertThat(today.getString("act"))
                .isEqualTo("First-time meetings with prospects: 2 more to be on track tonight.");
        assertThat(today.getString("reason"))
                .isEqualTo("4 of 39 meetings are done, 6 due by now: 2 behind. It takes 0.64 per working day from"
                        + " today on, 0.4 so far; 55 working days are left. It drives New customers won.");
        assertThat(today.getInt("amount")).isEqualTo(2);
        assertThat(today.getInt("effortMinutes")).isEqualTo(180);
        assertThat(today.getString("state")).isEqualTo("OFF_TRACK");
        assertThat(today.getString("planId")).isEqualTo(plan);
        assertThat(today.getString("stage")).isEqualTo("PROSPECTING");
        assertThat(today.getFloat("gain")).isBetween(0.03f, 0.04f);
    }

    @Test
    @DisplayName("Looking at the day does not mark what is expected as seen")
    void lookingIsNotReading() {
        var plan = published();
        clock.set(AFTER_TWO_WEEKS);
        today();
        as(People.MARIA)
                .get("/v1/expectations?planId={plan}&repId={rep}&status=SEEN", plan, rita.id())
                .then()
                .body("items.size()", is(0));
    }

    @Test
    @DisplayName("REQ-31 nothing due: an empty list that says so")
    void allDone() {
        var nobody = People.rep(880, People.UK);
        directory.change("acme", People.acmeWith(nobody));
        clock.set(AFTER_TWO_WEEKS);
        as(nobody)
                .get("/v1/today")
                .then()
                .statusCode(200)
                .body("acts.size()", is(0))
                .body("remaining", is(0))
                .body("allDone", is(true));
        activities.verify(0, postRequestedFor(urlEqualTo("/v1/measurements")));
    }

    @Test
    @DisplayName("activity-service is down: 503, not a day without acts")
    void activityServiceIsDown() {
        published();
        clock.set(AFTER_TWO_WEEKS);
        activities.stubFor(post("/v1/measurements").willReturn(serverError()));
        as(rita).get("/v1/today").then().statusCode(503).body("code", is("measurements_unavailable"));
    }

    @Test
    @DisplayName("Who may not, may not: 401, 403, 404; who is no rep says whose day it is")
    void rights() {
        given().get("/v1/today").then().statusCode(401);
        as(People.BEN).get("/v1/today?repId={rep}", People.ANN.id()).then().statusCode(403);
        as(People.MILES).get("/v1/today?repId={rep}", People.ANN.id()).then().statusCode(403);
        as(People.GRETA).get("/v1/today?repId={rep}", People.ANN.id()).then().statusCode(404);
        as(People.MARIA).get("/v1/today").then().statusCode(422).body("errors.parameter", contains("repId"));
        as(People.MARIA).get("/v1/today?repId=x").then().statusCode(422);
        as(People.MARIA)
                .get("/v1/today?repId={rep}&asOf=2028-01-01T00:00:00Z", rita.id())
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown_parameter"));
        clock.set(AFTER_TWO_WEEKS);
        as(People.MARIA)
                .get("/v1/today?repId={rep}", rita.id())
                .then()
                .statusCode(200)
                .body("code", nullValue());
    }

    private String published() {
        var id = Drafts.publishedFor(People.MARIA, People.UK, "{\"repIds\": [\"%s\"]}".formatted(rita.id()), MONDAY);
        registered.everything();
        activities.resetRequests();
        return id;
    }

    private void acknowledged(String plan) {
        as(rita).get("/v1/expectations?planId={plan}", plan)
                .jsonPath()
                .getList("items.id", String.class)
                .forEach(id -> Drafts.creating(rita)
                        .post("/v1/expectations/{id}/acknowledgement", id)
                        .then()
                        .statusCode(201));
    }

    private JsonPath today() {
        return as(rita).get("/v1/today").then().statusCode(200).extract().jsonPath();
    }
}
