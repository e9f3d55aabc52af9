package io.headlight.plan.progress;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.headlight.plan.Drafts.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.TestClock;
import io.headlight.plan.ActivityStub;
import io.headlight.plan.Drafts;
import io.headlight.plan.Statements;
import io.headlight.plan.registration.Registered;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgressTest {

    /** Far from the days of other tests, which publish plans for the same reps. */
    private static final LocalDate MONDAY = LocalDate.of(2028, 1, 3);

    private static final Instant AFTER_TWO_WEEKS = Instant.parse("2028-01-17T09:00:00Z");

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
        measured("");
    }

    @AfterEach
    void forget() {
        clock.reset();
        registered.everything();
        ActivityStub.reset(activities);
    }

    @Test
    @DisplayName("REQ-66 attainment, prorated target, pace, rates and state of a rep's behaviors")
    void judgesARep() {
        var plan = published();
        clock.set(AFTER_TWO_WEEKS);
        var measureId = measureId(plan, "First-time meetings");
        measured("""
                {"measureId": "%s", "repId": "%s", "total": 4, "days": [{"on": "2028-01-10", "value": 4, "cumulative": 4}]}""".formatted(measureId, People.ANN.id()));
        var progress = as(People.MARIA)
                .get("/v1/progress?planId={plan}&repId={rep}", plan, People.ANN.id())
                .then()
                .statusCode(200)
                .body("items.size()", is(1))
                .body("asOf", is("2028-01-17T09:00:00Z"))
                .extract()
                .jsonPath();
        var meetings = "items[0].behaviors.find { it.name.startsWith('First-time') }.";
        assertThat(progress.getInt(meetings + "target")).isEqualTo(39);
        assertThat(progress.getInt(meetings + "targetPerCadence")).isEqualTo(3);
        assertThat(progress.getInt(meetings + "actual")).isEqualTo(4);
        assertThat(progress.getFloat(meetings + "attainment")).isEqualTo(0.1026f);
        assertThat(progress.getInt(meetings + "proratedTarget")).isEqualTo(6);
        assertThat(progress.getFloat(meetings + "pace")).isEqualTo(0.6667f);
        assertThat(progress.getFloat(meetings + "runRate")).isEqualTo(0.4f);
        assertThat(progress.getFloat(meetings + "requiredRunRate")).isEqualTo(0.6364f);
        assertThat(progress.getInt(meetings + "daysLeft")).isEqualTo(55);
        assertThat(progress.getString(meetings + "state")).isEqualTo("OFF_TRACK");
        assertThat(progress.getString(meetings + "measureId")).isEqualTo(measureId);
        assertThat(progress.getString(meetings + "expectationId")).isNotBlank();
        var territory = "items[0].behaviors.find { it.name.startsWith('Territory') }.";
        assertThat(progress.getString(territory + "state")).isEqualTo("MISSED");
        assertThat(progress.getString(territory + "dueOn")).isEqualTo("2028-01-14");
        assertThat(progress.getInt(territory + "daysLeft")).isZero();
        assertThat(progress.getInt("items[0].daysElapsed")).isEqualTo(10);
        assertThat(progress.getFloat("items[0].activityScore")).isBetween(0f, 0.2f);
    }

    @Test
    @DisplayName("REQ-01 51 55 results come with their behaviors, are not controllable, and score apart")
    void resultsNeverComeAlone() {
        var plan = published();
        clock.set(AFTER_TWO_WEEKS);
        as(People.ANN)
                .get("/v1/progress?planId={plan}", plan)
                .then()
                .statusCode(200)
                .body("items.repId", contains(People.ANN.id().toString()))
                .body("items[0].results.size()", is(2))
                .body("items[0].results.controllable", everyItem(is(false)))
                .body("items[0].results.indicator", everyItem(is("LAGGING")))
                .body("items[0].behaviors.size()", is(9))
                .body("items[0].behaviors.indicator", everyItem(is("LEADING")))
                .body("items[0].behaviors.why.rep", everyItem(notNullValue()))
                .body("items[0].behaviors.reward.value", everyItem(notNullValue()));
    }

    @Test
    @DisplayName("A team costs one question to activity-service and as many statements as one rep")
    void oneQuestionForAnyNumber() {
        var plan = published();
        clock.set(AFTER_TWO_WEEKS);
        long one = Statements.of(
                database,
                () -> as(People.EMIL)
                        .get("/v1/progress?planId={plan}&repId={rep}", plan, People.ANN.id())
                        .then()
                        .body("items.size()", is(1)));
        long team = Statements.of(
                database,
                () -> as(People.EMIL)
                        .get("/v1/progress?planId={plan}&teamId={team}", plan, People.EMEA.id())
                        .then()
                        .body(
                                "items.repId",
                                containsInAnyOrder(
                                        People.ANN.id().toString(),
                                        People.BEN.id().toString())));
        assertThat(team).isEqualTo(one).isEqualTo(7);
        activities.resetRequests();
        as(People.EMIL).get("/v1/progress?planId={plan}&teamId={team}", plan, People.EMEA.id());
        activities.verify(1, postRequestedFor(urlEqualTo("/v1/measurements")));
    }

    @Test
    @DisplayName("REQ-12 without a plan: those that run on the day, two of one period in one question")
    void plansThatRunOnTheDay() {
        var first = published();
        var second = published();
        clock.set(AFTER_TWO_WEEKS);
        as(People.ANN)
                .get("/v1/progress")
                .then()
                .body("items.planId", hasItem(first))
                .body("items.planId", hasItem(second));
        activities.verify(1, postRequestedFor(urlEqualTo("/v1/measurements")));
        clock.set(Instant.parse("2028-01-02T23:59:59Z"));
        as(People.ANN).get("/v1/progress").then().body("items.planId", not(hasItem(first)));
    }

    @Test
    @DisplayName("An earlier moment is judged by its own day and by what was known then")
    void asOfAnEarlierMoment() {
        var plan = published();
        clock.set(AFTER_TWO_WEEKS);
        as(People.MARIA)
                .get("/v1/progress?planId={plan}&asOf=2028-01-10T08:00:00Z", plan)
                .then()
                .statusCode(200)
                .body("asOf", is("2028-01-10T08:00:00Z"))
                .body("items[0].daysElapsed", is(5));
        activities.verify(postRequestedFor(urlEqualTo("/v1/measurements"))
                .withRequestBody(matchingJsonPath("$.asOf", equalTo("2028-01-10T08:00:00Z")))
                .withRequestBody(matchingJsonPath("$.from", equalTo("2028-01-03")))
                .withRequestBody(matchingJsonPath("$.to", equalTo("2028-01-10"))));
        as(People.MARIA).get("/v1/progress?planId={plan}", plan).then().statusCode(200);
        activities.verify(postRequestedFor(urlEqualTo("/v1/measurements"))
                .withRequestBody(matchingJsonPath("$.asOf", absent()))
                .withRequestBody(matchingJsonPath("$.to", equalTo("2028-01-17"))));
        as(People.MARIA)
                .get("/v1/progress?planId={plan}&asOf=2028-02-10T08:00:00Z", plan)
                .then()
                .statusCode(422)
                .body("errors.parameter", contains("asOf"));
    }

    private String published() {
        var id = Drafts.published(MONDAY);
        registered.everything();
        activities.resetRequests();
        return id;
    }

    private void measured(String items) {
        ActivityStub.measured(activities, items);
    }

    private static String measureId(String plan, String name) {
        JsonPath progress = as(People.MARIA)
                .get("/v1/progress?planId={plan}&repId={rep}", plan, People.ANN.id())
                .jsonPath();
        return progress.getString("items[0].behaviors.find { it.name.startsWith('" + name + "') }.measureId");
    }
}
