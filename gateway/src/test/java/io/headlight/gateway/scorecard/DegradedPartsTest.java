package io.headlight.gateway.scorecard;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.headlight.gateway.Services;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever one service does, the rest is shown, in time, and what is missing says so. */
@QuarkusTest
@WithTestResource(value = Services.class, scope = TestResourceScope.GLOBAL)
@Timeout(value = 5, unit = TimeUnit.SECONDS)
class DegradedPartsTest {

    private static final String UNREADABLE = "It answered something that cannot be read.";
    private static final String BROKEN = "It answered that something is wrong with it.";

    @BeforeEach
    void everythingAnswers() {
        Services.reset();
        Services.PLAN.stubFor(get(urlPathEqualTo("/v1/progress"))
                .willReturn(okJson(
                        Answers.progress(Answers.plan(People.ANN, "New customers", "0.92", "0.4", "ON_TRACK")))));
        Services.FEEDBACK.stubFor(
                get(urlPathEqualTo("/v1/suggestions")).willReturn(okJson(Answers.suggestions("null", People.ANN))));
        Services.FEEDBACK.stubFor(get(urlPathEqualTo("/v1/feedback"))
                .willReturn(okJson(Answers.feedback(People.ANN, "2026-11-21T08:00:00Z"))));
    }

    static Stream<Arguments> illnesses() {
        var huge = "{\"asOf\":\"2026-11-20T09:00:00Z\",\"items\":[],\"more\":\"" + "x".repeat(10_000_000) + "\"}";
        return Stream.of(
                Arguments.of("500", aResponse().withStatus(500).withBody("java.lang.Exception"), BROKEN),
                Arguments.of("503", aResponse().withStatus(503), BROKEN),
                Arguments.of("403", aResponse().withStatus(403), "It refused the question."),
                Arguments.of("200 with HTML", html(), UNREADABLE),
                Arguments.of("200 with nothing", aResponse().withStatus(200), UNREADABLE),
                Arguments.of("204", aResponse().withStatus(204), "It answered nothing."),
                Arguments.of("a redirect", aResponse().withStatus(302).withHeader("Location", "/login"), UNREADABLE),
                Arguments.of("half a body", okJson("{\"asOf\":\"2026-11-20T09:00:00Z\",\"items\":[{"), UNREADABLE),
                Arguments.of("null", okJson("null"), "It answered nothing."),
                Arguments.of("no items", okJson("{}"), UNREADABLE),
                Arguments.of(
                        "items of another kind",
                        okJson("{\"asOf\":\"2026-11-20T09:00:00Z\",\"items\":[{\"a\":1}]}"),
                        UNREADABLE),
                Arguments.of("10 MB", okJson(huge), "It answered more than can be read."),
                Arguments.of("no answer", aResponse().withFault(Fault.EMPTY_RESPONSE), "It cannot be reached."),
                Arguments.of(
                        "a broken connection",
                        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                        "It cannot be reached."),
                Arguments.of("noise", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE), "It cannot be reached."),
                Arguments.of(
                        "an answer that breaks off",
                        aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
                        "Its answer broke off."),
                Arguments.of("silence", aResponse().withFixedDelay(20_000), "It did not answer in time."),
                Arguments.of(
                        "an answer that drips",
                        okJson(Answers.progress()).withChunkedDribbleDelay(20, 20_000),
                        "It did not answer in time."));
    }

    private static ResponseDefinitionBuilder html() {
        return aResponse().withHeader("Content-Type", "text/html").withBody("<html>Welcome</html>");
    }

    @ParameterizedTest(name = "plan-service: {0}")
    @MethodSource("illnesses")
    void showsTheRestWithoutProgress(String illness, ResponseDefinitionBuilder answer, String detail) {
        Services.PLAN.stubFor(any(anyUrl()).willReturn(answer));

        scorecard()
                .body("plans", empty())
                .body("openSuggestions", hasSize(1))
                .body("feedback", hasSize(1))
                .body("parts.status", contains("DEGRADED", "OK", "OK"))
                .body("parts[0].detail", is(detail));
    }

    @ParameterizedTest(name = "feedback-service: {0}")
    @MethodSource("illnesses")
    void showsTheRestWithoutFeedback(String illness, ResponseDefinitionBuilder answer, String detail) {
        Services.FEEDBACK.stubFor(any(anyUrl()).willReturn(answer));

        scorecard()
                .body("plans", hasSize(1))
                .body("openSuggestions", empty())
                .body("feedback", empty())
                .body("parts.status", contains("OK", "DEGRADED", "DEGRADED"))
                .body("parts[1].detail", is(detail))
                .body("parts[2].detail", is(detail));
    }

    @Test
    @DisplayName("when every service is silent the scorecard still comes, empty and marked")
    void showsWhoItIsWhenNobodyAnswers() {
        Services.PLAN.stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(20_000)));
        Services.FEEDBACK.stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(20_000)));

        scorecard().body("repName", is("Ann Archer")).body("parts.status", everyItem(is("DEGRADED")));
    }

    @Test
    @DisplayName("a team's rows stay when progress is missing, and do not claim a number of suggestions nobody counted")
    void showsTheTeamWithoutParts() {
        Services.PLAN.stubFor(any(anyUrl()).willReturn(html()));
        Services.FEEDBACK.stubFor(any(anyUrl()).willReturn(html()));

        given().auth()
                .oauth2(Tokens.of(People.MARIA))
                .get("/v1/teams/" + People.UK.id() + "/scorecard")
                .then()
                .statusCode(200)
                .body("rows.repName", contains("Ann Archer", "Ben Baker"))
                .body("rows.openSuggestions", everyItem(nullValue()))
                .body("rows.plans", everyItem(empty()))
                .body("parts.status", contains("DEGRADED", "DEGRADED"));
    }

    private static ValidatableResponse scorecard() {
        return given().auth()
                .oauth2(Tokens.of(People.MARIA))
                .get("/v1/scorecards/" + People.ANN.id())
                .then()
                .statusCode(200);
    }
}
