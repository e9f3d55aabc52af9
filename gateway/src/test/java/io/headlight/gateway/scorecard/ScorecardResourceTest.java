package io.headlight.gateway.scorecard;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.WireMockServer;
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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = Services.class, scope = TestResourceScope.GLOBAL)
class ScorecardResourceTest {

    private static final String ANN = "/v1/scorecards/" + People.ANN.id();

    @BeforeEach
    void everythingAnswers() {
        Services.reset();
        Services.PLAN.stubFor(get(urlPathEqualTo("/v1/progress"))
                .willReturn(okJson(Answers.progress(
                        Answers.plan(People.ANN, "New customers", "0.92", "0.4", "ON_TRACK", "AT_RISK"),
                        Answers.plan(People.BEN, "Somebody else's", "1", "1", "ON_TRACK")))));
        Services.FEEDBACK.stubFor(
                get(urlPathEqualTo("/v1/suggestions")).willReturn(okJson(Answers.suggestions("null", People.ANN))));
        Services.FEEDBACK.stubFor(get(urlPathEqualTo("/v1/feedback"))
                .willReturn(okJson(Answers.feedback(People.ANN, "2026-11-21T08:00:00Z", "2026-11-19T08:00:00Z"))));
    }

    private static RequestSpecification as(Person person) {
        return given().auth().oauth2(Tokens.of(person));
    }

    @Test
    @DisplayName("REQ-74 a manager sees a rep's results with the behaviors that explain them, and what to say")
    void showsARep() {
        as(People.MARIA)
                .get(ANN)
                .then()
                .statusCode(200)
                .body("repId", is(People.ANN.id().toString()))
                .body("repName", is("Ann Archer"))
                .body("asOf", is("2026-11-20T09:00:00Z"))
                .body("plans", hasSize(1))
                .body("plans[0].planName", is("New customers"))
                .body("plans[0].activityScore", is(0.92f))
                .body("plans[0].resultScore", is(0.4f))
                .body("plans[0].results[0].controllable", is(false))
                .body("plans[0].behaviors.state", contains("ON_TRACK", "AT_RISK"))
                .body("plans[0].behaviors[0].resultIds", contains(is("019a9c1e-7a30-7c3e-9d55-0f6f6f0f2b13")))
                .body("plans[0].behaviors[0].reward.value", is("500 EUR"))
                .body("plans[0].behaviors[0].why.company", is("A fuller pipeline"))
                .body("openSuggestions[0].wording", is("Account plans were due on Friday and are not in yet."))
                .body("openSuggestions[0].facts.dueOn", is("2026-11-20"))
                .body("feedback", hasSize(2))
                .body("parts.name", contains("progress", "suggestions", "feedback"))
                .body("parts.status", everyItem(is("OK")))
                .body("parts.detail", everyItem(nullValue()));
    }

    @Test
    @DisplayName("REQ-01 no result is shown where its behaviors are missing")
    void showsNoResultsAlone() {
        Services.PLAN.stubFor(get(urlPathEqualTo("/v1/progress"))
                .willReturn(okJson(Answers.progress(Answers.plan(People.ANN, "Results only", "null", "0.4")))));

        as(People.MARIA)
                .get(ANN)
                .then()
                .statusCode(200)
                .body("plans[0].behaviors", empty())
                .body("plans[0].results", empty())
                .body("plans[0].resultScore", nullValue());
    }

    @Test
    @DisplayName("a rep sees their own, without what their manager might say; nobody is even asked for it")
    void showsARepThemselves() {
        as(People.ANN)
                .get(ANN)
                .then()
                .statusCode(200)
                .body("plans", hasSize(1))
                .body("openSuggestions", empty())
                .body("parts.name", contains("progress", "feedback"));

        Services.FEEDBACK.verify(0, getRequestedFor(urlPathEqualTo("/v1/suggestions")));
    }

    @Test
    @DisplayName("all parts are asked for at the same time")
    void asksTogether() {
        Together.expect(3);
        Services.PLAN.stubFor(get(urlPathEqualTo("/v1/progress"))
                .willReturn(okJson(Answers.progress()).withTransformers(Together.NAME)));
        Services.FEEDBACK.stubFor(get(urlPathEqualTo("/v1/suggestions"))
                .willReturn(okJson(Answers.suggestions("null")).withTransformers(Together.NAME)));
        Services.FEEDBACK.stubFor(get(urlPathEqualTo("/v1/feedback"))
                .willReturn(okJson(Answers.feedback(People.ANN)).withTransformers(Together.NAME)));

        as(People.MARIA).get(ANN).then().statusCode(200).body("parts.status", contains("OK", "OK", "OK"));
    }

    @Test
    @DisplayName("every service hears the caller's own token and the request's name, whichever thread asks it")
    void asksOnBehalfOfTheCaller() {
        var token = Tokens.of(People.MARIA);

        given().auth()
                .oauth2(token)
                .header("X-Request-Id", "one-and-the-same")
                .header("Headlight-Tenant", "globex")
                .get(ANN)
                .then()
                .statusCode(200);

        for (var service : new WireMockServer[] {Services.PLAN, Services.FEEDBACK}) {
            service.verify(
                    service == Services.PLAN ? 1 : 2,
                    anyRequestedFor(anyUrl())
                            .withHeader("Authorization", equalTo("Bearer " + token))
                            .withHeader("X-Request-Id", equalTo("one-and-the-same"))
                            .withHeader("Headlight-Tenant", absent()));
        }
    }

    @Test
    @DisplayName("asOf goes on to the numbers, and cuts off what was said later")
    void looksBack() {
        as(People.MARIA)
                .get(ANN + "?asOf=2026-11-20T07:00:00Z")
                .then()
                .statusCode(200)
                .body("openSuggestions", empty())
                .body("feedback.sentAt", contains("2026-11-19T08:00:00Z"));

        Services.PLAN.verify(getRequestedFor(
                urlEqualTo("/v1/progress?repId=" + People.ANN.id() + "&asOf=2026-11-20T07%3A00%3A00Z")));
    }

    @Test
    @DisplayName("a moment to come, an unreadable one and an unknown parameter are refused")
    void refusesOddQuestions() {
        Refusal.is(as(People.MARIA).get(ANN + "?asOf=2999-01-01T00:00:00Z").then(), 422, "invalid")
                .body("errors[0].parameter", is("asOf"))
                .body("errors[0].code", is("in_the_future"));
        Refusal.is(as(People.MARIA).get(ANN + "?asOf=yesterday").then(), 422, "invalid")
                .body("errors[0].parameter", is("asOf"));
        Refusal.is(as(People.MARIA).get(ANN + "?asof=2026-11-20").then(), 422, "invalid")
                .body("errors[0].parameter", is("asof"));
    }

    @ParameterizedTest(name = "{0} asking for Ann gets {1}")
    @CsvSource({
        "ben, 403, not_yours",
        "miles, 403, not_yours",
        "gina, 404, not_found",
        "greta, 404, not_found",
        "gus, 404, not_found"
    })
    void showsNobodyWhatIsNotTheirs(String who, int status, String code) {
        var person = List.of(People.BEN, People.MILES, People.GINA, People.GRETA, People.GUS).stream()
                .filter(p -> p.username().equals(who))
                .findFirst()
                .orElseThrow();

        Refusal.is(as(person).get(ANN).then(), status, code);
        Services.PLAN.verify(0, anyRequestedFor(anyUrl()));
        Services.FEEDBACK.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName(
            "a missing rep, a manager and no id at all are all not found; partners' systems and strangers are refused")
    void knowsOnlyReps() {
        Refusal.is(as(People.MARIA).get("/v1/scorecards/" + UUID.randomUUID()).then(), 404, "not_found");
        Refusal.is(as(People.MARIA).get("/v1/scorecards/" + People.MILES.id()).then(), 404, "not_found");
        Refusal.is(as(People.MARIA).get("/v1/scorecards/ann").then(), 404, "not_found");
        Refusal.is(given().auth().oauth2(Tokens.integration("acme")).get(ANN).then(), 403, "forbidden");
        Refusal.is(
                given().auth()
                        .oauth2(Tokens.service())
                        .header("Headlight-Tenant", "acme")
                        .get(ANN)
                        .then(),
                403,
                "forbidden");
        Refusal.is(given().get(ANN).then(), 401, "unauthenticated");
    }
}
