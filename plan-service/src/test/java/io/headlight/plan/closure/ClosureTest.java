package io.headlight.plan.closure;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.headlight.plan.Drafts.as;
import static io.headlight.plan.Drafts.creating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.TestClock;
import io.headlight.plan.ActivityStub;
import io.headlight.plan.Counts;
import io.headlight.plan.Drafts;
import io.headlight.plan.expectation.Challenged;
import io.headlight.plan.progress.Asked;
import io.headlight.plan.registration.Registered;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClosureTest {

    /** Thirteen weeks that end on Friday, 1 April 2033; clocks in London went forward on 27 March. */
    private static final LocalDate MONDAY = LocalDate.of(2033, 1, 3);

    private static final Instant SECOND_WEEK = Instant.parse("2033-01-12T09:00:00Z");
    private static final String MIDNIGHT = "2033-04-01T23:00:00Z";

    WireMockServer activities;

    @Inject
    Registered registered;

    @Inject
    TestClock clock;

    @Inject
    ClosePeriods closing;

    @BeforeEach
    void activityServiceAnswers() {
        ActivityStub.takesMeasures(activities);
        ActivityStub.measured(activities, "");
        clock.set(SECOND_WEEK);
    }

    @AfterEach
    void forget() {
        clock.reset();
        registered.everything();
        ActivityStub.reset(activities);
    }

    @Test
    @DisplayName("A period closes by itself at its local midnight, and its numbers stay; late facts are restatements")
    void closesByItself() {
        var plan = published();
        var measure = Asked.behavior(plan, People.ANN, "First-time").getString("measureId");
        ActivityStub.measured(activities, Counts.of(measure, People.ANN.id(), Map.of(MONDAY, 30)));
        clock.set(Instant.parse("2033-04-01T22:59:59Z"));
        closing.sweep();
        as(People.MARIA).get("/v1/plans/{id}", plan).then().body("status", is("PUBLISHED"));
        activities.resetRequests();
        clock.set(Instant.parse("2033-04-02T09:00:00Z"));
        closing.sweep();
        closing.sweep();
        as(People.MARIA)
                .get("/v1/plans/{id}", plan)
                .then()
                .body("status", is("CLOSED"))
                .body("closedAt", is(MIDNIGHT));
        activities.verify(
                1,
                postRequestedFor(urlEqualTo("/v1/measurements"))
                        .withRequestBody(matchingJsonPath("$.asOf", equalTo(MIDNIGHT))));
        ActivityStub.measured(
                activities, Counts.of(measure, People.ANN.id(), Map.of(MONDAY, 30, MONDAY.plusWeeks(1), 12)));
        var progress = Asked.progress(plan, People.ANN, "");
        var meetings = "items[0].behaviors.find { it.name.startsWith('First-time') }";
        assertThat(progress.getInt(meetings + ".actual")).isEqualTo(30);
        assertThat(progress.getString(meetings + ".state")).isEqualTo("MISSED");
        assertThat(progress.getString(meetings + ".timing")).isEqualTo("TOO_LATE");
        assertThat(progress.getString("items[0].closedAt")).isEqualTo(MIDNIGHT);
        assertThat(progress.getInt("items[0].restatements.size()")).isEqualTo(1);
        assertThat(progress.getInt("items[0].restatements[0].recorded")).isEqualTo(30);
        assertThat(progress.getInt("items[0].restatements[0].actual")).isEqualTo(42);
        as(People.MARIA)
                .get("/v1/plans/{id}/history?limit=200", plan)
                .then()
                .body("items.event", hasItems("PLAN_CLOSED"));
    }

    @Test
    @DisplayName("activity-service is down at the end: the plan closes later, with what was known at midnight")
    void closesLater() {
        var plan = published();
        activities.stubFor(post("/v1/measurements").willReturn(serverError()));
        clock.set(Instant.parse("2033-04-02T09:00:00Z"));
        closing.sweep();
        as(People.MARIA).get("/v1/plans/{id}", plan).then().body("status", is("PUBLISHED"));
        ActivityStub.measured(activities, "");
        closing.sweep();
        as(People.MARIA).get("/v1/plans/{id}", plan).then().body("status", is("CLOSED"));
        activities.stubFor(post("/v1/measurements").willReturn(serverError()));
        assertThat(Asked.progress(plan, People.ANN, "").getString("items[0].closedAt"))
                .as("what is recorded needs nobody")
                .isEqualTo(MIDNIGHT);
    }

    @Test
    @DisplayName("A plan is closed before its time with a reason: nothing is expected after its last day")
    void closedEarly() {
        var plan = published();
        close(People.MARIA, plan, "{\"lastDay\": \"2033-01-28\", \"reason\": \"Teams merge.\"}")
                .then()
                .statusCode(201)
                .body("closesAt", is("2033-01-29T00:00:00Z"));
        assertThat(Asked.behavior(plan, People.ANN, "First-time").getFloat("target"))
                .isEqualTo(12f);
        clock.set(Instant.parse("2033-01-29T09:00:00Z"));
        closing.sweep();
        as(People.MARIA)
                .get("/v1/plans/{id}/closure", plan)
                .then()
                .body("status", is("CLOSED"))
                .body("reason", is("Teams merge."));
        close(People.MARIA, plan, "{\"reason\": \"Again.\"}")
                .then()
                .statusCode(409)
                .body("code", is("plan_closed"));
    }

    @Test
    @DisplayName("A challenge still open when the time is over can be declined, not accepted")
    void whatIsOverCannotBeAgreed() {
        var plan = published();
        var id = Challenged.expectation(plan, "First-time");
        Challenged.challenge(People.ANN, id, "{\"reason\": \"Too many.\", \"proposedTarget\": 2}")
                .then()
                .statusCode(201);
        clock.set(Instant.parse("2033-04-02T09:00:00Z"));
        Challenged.decide(People.MARIA, id, "{\"decision\": \"ACCEPTED\"}")
                .then()
                .statusCode(409)
                .body("code", is("period_over"));
        Challenged.challenge(People.ANN, Challenged.expectation(plan, "Territory"), "{\"reason\": \"Too late.\"}")
                .then()
                .statusCode(409)
                .body("code", is("period_over"));
        Challenged.decide(People.MARIA, id, "{\"decision\": \"DECLINED\", \"reason\": \"It is over.\"}")
                .then()
                .statusCode(201);
    }

    @Test
    @DisplayName("Who may not, may not; a last day must be one to come; a draft has no end")
    void refusals() {
        var plan = published();
        var body = "{\"reason\": \"Teams merge.\"}";
        close(People.ANN, plan, body).then().statusCode(403);
        close(People.MILES, plan, body).then().statusCode(403);
        close(People.GINA, plan, body).then().statusCode(404);
        as(People.GINA).get("/v1/plans/{id}/closure", plan).then().statusCode(404);
        close(People.MARIA, plan, "{}").then().statusCode(422);
        close(People.MARIA, plan, "{\"lastDay\": \"2033-01-11\", \"reason\": \"x\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("last_day_outside"));
        var draft = Drafts.of(People.MARIA, People.UK, Drafts.BOTH, MONDAY).getString("id");
        close(People.MARIA, draft, body).then().statusCode(409).body("code", is("not_published"));
        as(People.MARIA).get("/v1/plans/{id}/closure", draft).then().statusCode(409);
    }

    private String published() {
        var id = Drafts.published(MONDAY);
        registered.everything();
        return id;
    }

    private static Response close(Person by, String plan, String body) {
        return creating(by).body(body).post("/v1/plans/{id}/closure", plan);
    }
}
