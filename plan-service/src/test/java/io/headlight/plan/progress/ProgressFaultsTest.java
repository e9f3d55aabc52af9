package io.headlight.plan.progress;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static io.headlight.plan.Drafts.BOTH;
import static io.headlight.plan.Drafts.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.TestClock;
import io.headlight.plan.ActivityStub;
import io.headlight.plan.Drafts;
import io.headlight.plan.registration.Registered;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgressFaultsTest {

    /** Far from the days of other tests, which publish plans for the same reps. */
    private static final LocalDate MONDAY = LocalDate.of(2028, 1, 3);

    private static final Instant AFTER_TWO_WEEKS = Instant.parse("2028-01-17T09:00:00Z");

    WireMockServer activities;

    @Inject
    Registered registered;

    @Inject
    TestClock clock;

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
    @DisplayName("activity-service is down: progress says so, plans can be read and edited")
    void activityServiceIsDown() {
        var plan = published();
        clock.set(AFTER_TWO_WEEKS);
        activities.stubFor(post("/v1/measurements").willReturn(serverError()));
        as(People.MARIA)
                .get("/v1/progress?planId={plan}", plan)
                .then()
                .statusCode(503)
                .header("Retry-After", is("5"))
                .contentType("application/problem+json")
                .body("code", is("measurements_unavailable"));
        activities.verify(2, postRequestedFor(urlEqualTo("/v1/measurements")));
        as(People.MARIA).get("/v1/plans/{plan}", plan).then().statusCode(200);
        Drafts.complete();
    }

    @Test
    @DisplayName("A plan whose measures are not registered yet has no numbers, rather than zeros")
    void notMeasuredYet() {
        activities.stubFor(put(urlMatching("/v1/measures/.*")).willReturn(serverError()));
        var id = Drafts.of(People.MARIA, People.UK, BOTH, MONDAY).getString("id");
        Drafts.publish(People.MARIA, id).then().statusCode(201);
        as(People.MARIA)
                .get("/v1/progress?planId={plan}", id)
                .then()
                .statusCode(503)
                .body("code", is("measures_pending"));
        ActivityStub.takesMeasures(activities);
    }

    @Test
    void saysWhoseProgressIsWanted() {
        as(People.MARIA).get("/v1/progress").then().statusCode(422).body("errors.parameter", contains("teamId"));
        as(People.MARIA)
                .get("/v1/progress?repId={rep}&teamId={team}", People.ANN.id(), People.UK.id())
                .then()
                .statusCode(422);
        as(People.MARIA)
                .get("/v1/progress?team=x")
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown_parameter"));
    }

    @Test
    @DisplayName("Who may not, may not: 401, 403, and 404 for another organization")
    void rights() {
        var plan = published();
        given().get("/v1/progress").then().statusCode(401);
        as(People.BEN).get("/v1/progress?repId={rep}", People.ANN.id()).then().statusCode(403);
        as(People.BEN).get("/v1/progress?teamId={team}", People.UK.id()).then().statusCode(403);
        as(People.MILES).get("/v1/progress?repId={rep}", People.ANN.id()).then().statusCode(403);
        as(People.GRETA).get("/v1/progress?repId={rep}", People.ANN.id()).then().statusCode(404);
        as(People.GRETA)
                .get("/v1/progress?teamId={team}", People.UK.id())
                .then()
                .statusCode(404);
        as(People.GRETA).get("/v1/progress?planId={plan}", plan).then().statusCode(404);
        as(People.GUS).get("/v1/progress?planId={plan}", plan).then().statusCode(404);
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
}
