package io.headlight.plan.publication;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static io.headlight.plan.Drafts.BOTH;
import static io.headlight.plan.Drafts.MONDAY;
import static io.headlight.plan.Drafts.as;
import static io.headlight.plan.Drafts.creating;
import static io.headlight.plan.Drafts.publish;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.headlight.kit.testing.People;
import io.headlight.plan.ActivityStub;
import io.headlight.plan.Drafts;
import io.headlight.plan.registration.Registered;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublicationTest {

    WireMockServer activities;

    @Inject
    Registered registered;

    @BeforeEach
    void activityServiceAnswers() {
        ActivityStub.takesMeasures(activities);
    }

    @AfterEach
    void forget() {
        registered.everything();
        ActivityStub.reset(activities);
    }

    @Test
    @DisplayName("REQ-65 69 publishing freezes the plan and sends every line to every rep of the team")
    void publishesADraftOnce() {
        var id = Drafts.complete().getString("id");
        publish(People.MARIA, id)
                .then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith("/v1/plans/" + id + "/publication"))
                .body("status", is("PUBLISHED"))
                .body("version", is(1))
                .body("expectations", is(22)) // two reps, two results and nine behaviors
                .body("publishedBy", is(People.MARIA.id().toString()));
        as(People.MARIA)
                .get("/v1/plans/{id}", id)
                .then()
                .body("status", is("PUBLISHED"))
                .body("planVersion", is(1));
        as(People.MARIA)
                .get("/v1/expectations?planId={id}", id)
                .then()
                .body("items.size()", is(22))
                .body("items.startsOn", hasItem("2035-01-01"))
                .body("items.endsOn", hasItem("2035-03-30"))
                .body("items.findAll { it.line.type == 'RESULT' }.size()", is(4));
        as(People.MARIA).get("/v1/plans/{id}/history", id).then().body("items.event", hasItem("PLAN_PUBLISHED"));
    }

    @Test
    void whatIsPublishedStands() {
        var id = Drafts.published(MONDAY);
        publish(People.MARIA, id).then().statusCode(409).body("code", is("already_published"));
        var tag = as(People.MARIA).get("/v1/plans/{id}", id).header("ETag");
        as(People.MARIA)
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"name\": \"Other\"}")
                .patch("/v1/plans/{id}", id)
                .then()
                .statusCode(409)
                .body("code", is("already_published"));
        as(People.MARIA)
                .header("If-Match", tag)
                .delete("/v1/plans/{id}", id)
                .then()
                .statusCode(409);
    }

    @Test
    void aRepetitionIsAnsweredNotDone() {
        var id = Drafts.complete().getString("id");
        var key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            as(People.MARIA)
                    .header("Idempotency-Key", key)
                    .post("/v1/plans/{id}/publication", id)
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", i == 0 ? nullValue() : is("true"));
        }
        as(People.MARIA).get("/v1/plans/{id}/publication", id).then().body("expectations", is(22));
    }

    @Test
    void publishesOnlyTheStateTheCallerSaw() {
        var id = Drafts.complete().getString("id");
        creating(People.MARIA)
                .header("If-Match", "\"9\"")
                .post("/v1/plans/{id}/publication", id)
                .then()
                .statusCode(412);
        as(People.MARIA).get("/v1/plans/{id}/publication", id).then().statusCode(404);
    }

    @Test
    @DisplayName("REQ-64 a plan with four results is refused, and everything else that is missing is said with it")
    void refusesWithEverythingThatIsMissing() {
        var twice = BOTH + ", " + BOTH;
        var id = Drafts.of(People.MARIA, People.UK, twice, MONDAY).getString("id");
        publish(People.MARIA, id)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", is("not_publishable"))
                .body("type", is("/problems/not-publishable"))
                .body("errors.code", contains("too_many_results", "too_many_behaviors"))
                .body(
                        "errors[0].detail",
                        is("4 results: a plan aims at 2 to 3. With about 4 behaviors each, 4 results mean"
                                + " 16 behaviors; a rep can hold 12."));
        var empty = Drafts.of(People.MARIA, People.UK, "", MONDAY).getString("id");
        publish(People.MARIA, empty)
                .then()
                .statusCode(422)
                .body("errors.code", contains("too_few_results", "too_few_behaviors", "sales_process_missing"))
                .body("errors.pointer", contains("/results", "/behaviors", "/salesProcess"));
        as(People.MARIA).get("/v1/plans/{id}", empty).then().body("status", is("DRAFT"));
        as(People.MARIA).get("/v1/expectations?planId={id}", empty).then().statusCode(404);
    }

    @Test
    void refusesAPeriodThatIsOverAndATeamWithoutReps() {
        var old = Drafts.of(People.ADA, People.ACME, BOTH, LocalDate.of(2020, 1, 6))
                .getString("id");
        publish(People.ADA, old).then().statusCode(422).body("errors.code", contains("period_over"));
        var weekend = Drafts.complete().getString("id");
        as(People.MARIA)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"startsOn\": \"2035-01-06\", \"endsOn\": \"2035-01-07\"}")
                .patch("/v1/plans/{id}", weekend)
                .then()
                .statusCode(200);
        publish(People.MARIA, weekend)
                .then()
                .statusCode(422)
                .body("errors.code", hasItems("no_working_days", "due_outside_period"));
    }

    @Test
    @DisplayName("REQ-27 every line is registered with activity-service, once, on our own behalf and for the tenant")
    void registersTheMeasures() {
        var id = Drafts.published(MONDAY);
        registered.everything();
        as(People.MARIA).get("/v1/plans/{id}/publication", id).then().body("measures", is("REGISTERED"));
        as(People.MARIA).get("/v1/plans/{id}", id).then().body("measures", is("REGISTERED"));
        activities.verify(putRequestedFor(urlMatching("/v1/measures/.*"))
                .withHeader("Authorization", equalTo("Bearer ours"))
                .withHeader("Headlight-Tenant", equalTo("acme"))
                .withRequestBody(matchingJsonPath("$.name", equalTo("First-time meetings with prospects")))
                .withRequestBody(matchingJsonPath("$.indicator", equalTo("LEADING")))
                .withRequestBody(matchingJsonPath("$.activityType", equalTo("meeting")))
                .withRequestBody(matchingJsonPath("$.conditions[0].attribute", equalTo("firstTime")))
                .withRequestBody(matchingJsonPath("$.aggregate", equalTo("DISTINCT")))
                .withRequestBody(matchingJsonPath("$.of", equalTo("account")))
                .withRequestBody(matchingJsonPath("$.timeZone", equalTo("Europe/London"))));
        var paths = new HashSet<String>();
        activities.findAll(putRequestedFor(urlMatching("/v1/measures/.*"))).forEach(call -> paths.add(call.getUrl()));
        assertThat(paths).hasSize(11);
    }

    @Test
    @DisplayName("activity-service is down: the plan is published, PENDING, and completed when it is back")
    void registersLaterWhatFailed() {
        activities.stubFor(any(anyUrl()).willReturn(serverError()));
        var id = Drafts.published(MONDAY);
        registered.once();
        as(People.MARIA)
                .get("/v1/plans/{id}/publication", id)
                .then()
                .statusCode(200)
                .body("measures", is("PENDING"));
        ActivityStub.reset(activities);
        activityServiceAnswers();
        registered.everything();
        as(People.MARIA).get("/v1/plans/{id}/publication", id).then().body("measures", is("REGISTERED"));
        as(People.MARIA).get("/v1/plans/{id}/history", id).then().body("items.event", hasItem("MEASURES_REGISTERED"));
    }

    @Test
    @DisplayName("Who may not, may not: 401, 403, and 404 for another organization")
    void rights() {
        var id = Drafts.complete().getString("id");
        given().post("/v1/plans/{id}/publication", id).then().statusCode(401);
        publish(People.ANN, id).then().statusCode(403);
        publish(People.MILES, id).then().statusCode(403);
        publish(People.GINA, id).then().statusCode(404);
        publish(People.GRETA, id).then().statusCode(404);
        var published = Drafts.published(MONDAY);
        as(People.MILES).get("/v1/plans/{id}/publication", published).then().statusCode(403);
        as(People.GRETA).get("/v1/plans/{id}/publication", published).then().statusCode(404);
    }
}
