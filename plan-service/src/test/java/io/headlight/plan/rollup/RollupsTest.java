package io.headlight.plan.rollup;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.headlight.plan.Drafts.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.TestClock;
import io.headlight.plan.ActivityStub;
import io.headlight.plan.Counts;
import io.headlight.plan.Drafts;
import io.headlight.plan.Statements;
import io.headlight.plan.progress.Asked;
import io.headlight.plan.registration.Registered;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RollupsTest {

    /** Far from the days of other tests. */
    private static final LocalDate MONDAY = LocalDate.of(2037, 7, 6);

    private static final Instant AFTER_TWO_WEEKS = Instant.parse("2037-07-20T09:00:00Z");

    WireMockServer activities;

    @Inject
    Registered registered;

    @Inject
    TestClock clock;

    @Inject
    SessionFactory database;

    @BeforeEach
    void activityServiceAnswers() {
        ActivityStub.takesMeasures(activities);
        ActivityStub.measured(activities, "");
    }

    @AfterEach
    void forget() {
        clock.reset();
        registered.everything();
        ActivityStub.reset(activities);
    }

    @Test
    @DisplayName("The figures of a team are the sums of its reps' figures, its scores the means of theirs")
    void sumsOfTheReps() {
        var plan = published();
        clock.set(AFTER_TWO_WEEKS);
        measured(plan);
        var line = rollup(plan).setRootPath("items[0].behaviors.find { it.name.startsWith('First-time') }");
        assertThat(line.getInt("reps")).isEqualTo(2);
        assertThat(line.getInt("target")).isEqualTo(78);
        assertThat(line.getInt("proratedTarget")).isEqualTo(12);
        assertThat(line.getInt("actual")).isEqualTo(7 + 4);
        assertThat(line.getFloat("attainment")).isEqualTo(0.141f);
        assertThat(line.getFloat("pace")).isEqualTo(0.9167f);
        assertThat(line.<String, Integer>getMap("states")).isEqualTo(Map.of("ON_TRACK", 1, "OFF_TRACK", 1));
        assertThat(line.<String, Integer>getMap("timings")).isEqualTo(Map.of("OPEN", 2));
        assertThat(line.getString("kind")).isEqualTo("COUNTED");
        assertThat(line.getString("unit")).isEqualTo("meetings");
        var scores = List.of(People.ANN, People.BEN).stream()
                .map(rep -> Asked.progress(plan, rep, "").getFloat("items[0].activityScore"))
                .toList();
        assertThat(rollup(plan).getFloat("items[0].activityScore"))
                .isCloseTo((scores.get(0) + scores.get(1)) / 2, offset(0.0002f));
    }

    @Test
    @DisplayName("REQ-01 55 a team's results come with the behaviors that drive them, and score apart")
    void resultsNeverComeAlone() {
        var plan = published();
        clock.set(AFTER_TWO_WEEKS);
        var rollup = ask("planId=" + plan)
                .then()
                .statusCode(200)
                .body("items.size()", is(1))
                .body("items[0].planId", is(plan))
                .body("items[0].reps", is(2))
                .body("items[0].results.size()", is(2))
                .body("items[0].results.controllable", everyItem(is(false)))
                .body("items[0].behaviors.size()", is(9))
                .body("items[0].behaviors.controllable", everyItem(is(true)))
                .body("items[0].activityScore", is(0))
                .body("items[0].resultScore", is(0))
                .extract()
                .jsonPath();
        assertThat(rollup.getList("items[0].results.lineId", String.class))
                .allSatisfy(result -> assertThat(rollup.getList(
                                "items[0].behaviors.findAll { it.resultIds.contains('" + result + "') }"))
                        .isNotEmpty());
    }

    @Test
    @DisplayName("REQ-28 how a team does at each stage of its sales process")
    void stages() {
        var plan = published();
        clock.set(AFTER_TWO_WEEKS);
        measured(plan);
        var rollup = rollup(plan);
        assertThat(rollup.getList("items[0].stages.stage", String.class))
                .containsExactly("SOURCING", "QUALIFYING", "PROSPECTING", "PROPOSING");
        rollup.setRootPath("items[0].stages.find { it.stage == 'PROSPECTING' }");
        assertThat(rollup.getInt("lines")).isEqualTo(3);
        assertThat(rollup.getFloat("score"))
                .as("one line of three, done by one and by two thirds")
                .isEqualTo(0.2778f);
        assertThat(rollup.<String, Integer>getMap("states")).isEqualTo(Map.of("ON_TRACK", 1, "OFF_TRACK", 5));
    }

    @Test
    @DisplayName("A roll-up costs one question to activity-service and as many statements as its reps' progress")
    void noDearerThanProgress() {
        var plan = published();
        clock.set(AFTER_TWO_WEEKS);
        long progress = Statements.of(
                database,
                () -> as(People.MARIA)
                        .get("/v1/progress?planId={plan}&teamId={team}", plan, People.UK.id())
                        .then()
                        .body("items.size()", is(2)));
        long rollup = Statements.of(database, () -> rollup(plan));
        assertThat(rollup).isEqualTo(progress);
        activities.resetRequests();
        rollup(plan);
        activities.verify(1, postRequestedFor(urlEqualTo("/v1/measurements")));
    }

    @Test
    @DisplayName("Without a plan: those that run on the day; an earlier moment by what was known then")
    void plansThatRunOnTheDay() {
        var plan = published();
        clock.set(AFTER_TWO_WEEKS);
        ask("").then().body("items.planId", hasItem(plan));
        ask("asOf=2037-07-05T12:00:00Z").then().statusCode(200).body("items.planId", not(hasItem(plan)));
        ask("planId=" + plan + "&asOf=2037-07-13T08:00:00Z").then().body("asOf", is("2037-07-13T08:00:00Z"));
        ask("asOf=1001-01-01T00:00:00Z").then().statusCode(200).body("items", empty());
        ask("asOf=-1000000000-01-01T00:00:00Z").then().statusCode(422).body("errors.parameter", contains("asOf"));
        activities.verify(postRequestedFor(urlEqualTo("/v1/measurements"))
                .withRequestBody(matchingJsonPath("$.asOf", equalTo("2037-07-13T08:00:00Z"))));
        ask("asOf=2037-08-10T08:00:00Z").then().statusCode(422).body("errors.parameter", contains("asOf"));
    }

    @Test
    @DisplayName("activity-service is down: 503")
    void activityServiceIsDown() {
        var plan = published();
        clock.set(AFTER_TWO_WEEKS);
        activities.stubFor(post("/v1/measurements").willReturn(serverError()));
        ask("planId=" + plan).then().statusCode(503).body("code", is("measurements_unavailable"));
    }

    @Test
    @DisplayName("Who may not, may not: 401, 403, 404; which team is to be said")
    void rights() {
        var plan = published();
        given().get("/v1/rollups").then().statusCode(401);
        as(People.ANN).get("/v1/rollups?teamId={team}", People.UK.id()).then().statusCode(403);
        as(People.MILES).get("/v1/rollups?teamId={team}", People.UK.id()).then().statusCode(403);
        as(People.GRETA).get("/v1/rollups?teamId={team}", People.UK.id()).then().statusCode(404);
        as(People.GRETA)
                .get("/v1/rollups?teamId={team}&planId={plan}", People.SALES.id(), plan)
                .then()
                .statusCode(404);
        ask("planId=" + People.UK.id()).then().statusCode(404);
        as(People.MARIA).get("/v1/rollups").then().statusCode(422).body("errors.parameter", contains("teamId"));
    }

    private void measured(String plan) {
        var meetings = Asked.behavior(plan, People.ANN, "First-time").getString("measureId");
        ActivityStub.measured(
                activities,
                Counts.of(meetings, People.ANN.id(), Map.of(MONDAY.plusWeeks(1), 7)) + ","
                        + Counts.of(meetings, People.BEN.id(), Map.of(MONDAY.plusWeeks(1), 4)));
        activities.resetRequests();
    }

    private static JsonPath rollup(String plan) {
        return ask("planId=" + plan).then().statusCode(200).extract().jsonPath();
    }

    private static Response ask(String more) {
        return as(People.MARIA).get("/v1/rollups?teamId={team}&" + more, People.UK.id());
    }

    private String published() {
        var id = Drafts.published(MONDAY);
        registered.everything();
        activities.resetRequests();
        return id;
    }
}
