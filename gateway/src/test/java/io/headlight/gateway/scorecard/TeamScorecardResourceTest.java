package io.headlight.gateway.scorecard;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.gateway.Refusal;
import io.headlight.gateway.Services;
import io.headlight.gateway.Together;
import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Services.class, scope = TestResourceScope.GLOBAL)
class TeamScorecardResourceTest {

    private static final String UK = "/v1/teams/" + People.UK.id() + "/scorecard";
    private static final String EMEA = "/v1/teams/" + People.EMEA.id() + "/scorecard";

    @BeforeEach
    void everythingAnswers() {
        Services.reset();
        progress(Answers.progress(
                Answers.plan(People.ROSA, "Grow", "0.2", "1", "OFF_TRACK", "AT_RISK"),
                Answers.plan(People.BEN, "Win", "0.5", "0.9", "OFF_TRACK", "OFF_TRACK", "ACHIEVED"),
                Answers.plan(People.ANN, "Win", "1", "0.1", "ON_TRACK", "ACHIEVED"),
                Answers.plan(People.ANN, "Grow", "0.5", "null", "AT_RISK")));
        suggestions(Answers.suggestions("null", People.BEN, People.BEN, People.ROSA));
    }

    private static void progress(String answer) {
        Services.PLAN.stubFor(get(urlPathEqualTo("/v1/progress")).willReturn(okJson(answer)));
    }

    private static void suggestions(String answer) {
        Services.FEEDBACK.stubFor(get(urlPathEqualTo("/v1/suggestions")).willReturn(okJson(answer)));
    }

    private static RequestSpecification as(Person person) {
        return given().auth().oauth2(Tokens.of(person));
    }

    @Test
    @DisplayName("REQ-01 a manager sees each rep by name, results beside the behaviors that drive them")
    void showsATeam() {
        as(People.MARIA)
                .get(UK)
                .then()
                .statusCode(200)
                .body("teamName", is("uk"))
                .body("rows.repName", contains("Ann Archer", "Ben Baker"))
                .body("rows[0].activityScore", is(0.75f))
                .body("rows[0].resultScore", is(0.1f))
                .body("rows[0].behaviorStates.onTrack", is(1))
                .body("rows[0].behaviorStates.atRisk", is(1))
                .body("rows[0].behaviorStates.achieved", is(1))
                .body("rows[0].openSuggestions", is(0))
                .body("rows[0].plans.planName", contains("Win", "Grow"))
                .body("rows[1].behaviorStates.offTrack", is(2))
                .body("rows[1].openSuggestions", is(2))
                .body("rows[1].plans[0].results[0].name", is("New customers"))
                .body("rows[1].plans[0].behaviors.state", contains("OFF_TRACK", "OFF_TRACK", "ACHIEVED"))
                .body("parts.status", contains("OK", "OK"));
    }

    @Test
    @DisplayName("one question to each service, for the whole team, at the same time")
    void asksOncePerService() {
        Together.expect(2);
        Services.PLAN.stubFor(get(urlPathEqualTo("/v1/progress"))
                .willReturn(okJson(Answers.progress()).withTransformers(Together.NAME)));
        Services.FEEDBACK.stubFor(get(urlPathEqualTo("/v1/suggestions"))
                .willReturn(okJson(Answers.suggestions("null")).withTransformers(Together.NAME)));

        as(People.MARIA).get(UK).then().statusCode(200).body("parts.status", contains("OK", "OK"));

        Services.PLAN.verify(1, anyRequestedFor(anyUrl()));
        Services.PLAN.verify(getRequestedFor(urlEqualTo("/v1/progress?teamId=" + People.UK.id())));
        Services.FEEDBACK.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("REQ-40 on demand, who is behind with most behaviors comes first; results never decide")
    void ordersByNeed() {
        as(People.EMIL).get(EMEA).then().body("rows.repName", contains("Ann Archer", "Ben Baker", "Rosa Richter"));
        as(People.EMIL)
                .get(EMEA + "?order=NEEDS_HELP")
                .then()
                .body("rows.repName", contains("Ben Baker", "Rosa Richter", "Ann Archer"));
        Refusal.is(as(People.EMIL).get(EMEA + "?order=BY_RESULT").then(), 422, "invalid")
                .body("errors[0].parameter", is("order"));
    }

    @Test
    @DisplayName("reps without a plan have a row; people of other teams have none, whatever the service answers")
    void hasARowForEachRep() {
        progress(Answers.progress(Answers.plan(People.ROSA, "Grow", "0.2", "1", "OFF_TRACK")));

        as(People.MARIA)
                .get(UK)
                .then()
                .statusCode(200)
                .body("rows.repName", contains("Ann Archer", "Ben Baker"))
                .body("rows[0].plans.size()", is(0))
                .body("rows[0].activityScore", nullValue())
                .body("rows[0].behaviorStates.missed", is(0));
    }

    @Test
    @DisplayName("a count of suggestions that is not whole says so")
    void admitsAnIncompleteCount() {
        suggestions(Answers.suggestions("\"next\"", People.BEN));

        as(People.MARIA)
                .get(UK)
                .then()
                .statusCode(200)
                .body("rows[1].openSuggestions", is(1))
                .body("parts.status", contains("OK", "DEGRADED"))
                .body("parts[1].detail", containsString("There are more"));
    }

    @Test
    @DisplayName("another manager and a rep of the team are refused; other organizations do not find it")
    void showsNobodyWhatIsNotTheirs() {
        Refusal.is(as(People.MILES).get(UK).then(), 403, "not_yours");
        Refusal.is(as(People.ANN).get(UK).then(), 403, "not_yours");
        Refusal.is(as(People.GINA).get(UK).then(), 404, "not_found");
        Refusal.is(as(People.GRETA).get(UK).then(), 404, "not_found");
        Refusal.is(
                as(People.MARIA)
                        .get("/v1/teams/" + UUID.randomUUID() + "/scorecard")
                        .then(),
                404,
                "not_found");
        Refusal.is(given().get(UK).then(), 401, "unauthenticated");

        Services.PLAN.verify(0, anyRequestedFor(anyUrl()));
    }
}
