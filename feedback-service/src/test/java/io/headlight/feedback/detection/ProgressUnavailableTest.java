package io.headlight.feedback.detection;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.MARIA;
import static io.headlight.kit.testing.People.UK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.headlight.feedback.Ask;
import io.headlight.feedback.Neighbors;
import io.headlight.feedback.Standing;
import io.headlight.kit.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The other side is away, slow or talks nonsense. */
@QuarkusTest
class ProgressUnavailableTest {

    private static final Duration DEADLINE = Duration.ofSeconds(4);

    private final TestClock clock;
    private final CircuitBreakerMaintenance breakers;

    ProgressUnavailableTest(TestClock clock, CircuitBreakerMaintenance breakers) {
        this.clock = clock;
        this.breakers = breakers;
    }

    @BeforeEach
    void monday() {
        clock.set(Instant.parse("2026-11-23T09:00:00Z"));
        Neighbors.forget();
        breakers.resetAll();
    }

    @AfterEach
    void today() {
        clock.reset();
        breakers.resetAll();
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of("an error", serverError()),
                Arguments.of("a refusal", aResponse().withStatus(403)),
                Arguments.of("a cut connection", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                Arguments.of("an empty answer", aResponse().withFault(Fault.EMPTY_RESPONSE)),
                Arguments.of("half an answer", okJson("{\"items\": [{\"repId\"")),
                Arguments.of("nothing", okJson("{}")),
                Arguments.of("a web page", ok("<html>ok</html>").withHeader("Content-Type", "text/html")),
                Arguments.of("silence", okJson("{\"items\": []}").withFixedDelay(6_000)));
    }

    @ParameterizedTest(name = "{0} is 503 progress_unavailable, in time")
    @MethodSource("troubles")
    void trouble(String what, ResponseDefinitionBuilder answer) {
        Neighbors.plan(UK, answer);
        var started = System.nanoTime();
        Ask.detect(MARIA, UK)
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("code", equalTo("progress_unavailable"));
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(DEADLINE);
    }

    @Test
    void aCountThatCannotBeHadIsTheSame() {
        Neighbors.stand(UK, Standing.of(ANN).counted("40", "ON_TRACK").toString());
        Neighbors.server().stubFor(post(urlPathEqualTo("/v1/measurements")).willReturn(serverError()));
        Ask.detect(MARIA, UK).statusCode(503).body("code", equalTo("progress_unavailable"));
    }

    @Test
    void aQuickFailureIsTriedAgain() {
        var ann = Standing.of(ANN).counted("32", "OFF_TRACK");
        Neighbors.stand(UK, ann.toString());
        Neighbors.server()
                .stubFor(get(urlPathEqualTo("/v1/progress"))
                        .inScenario("hiccup")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(serverError())
                        .willSetStateTo("well"));
        Ask.detect(MARIA, UK).statusCode(200).body("raised", equalTo(1));
    }

    @Test
    @DisplayName("after ten of twenty failures the other side is left alone")
    void breaker() {
        Neighbors.plan(UK, serverError());
        for (int i = 0; i < 7; i++) {
            Ask.detect(MARIA, UK).statusCode(503);
        }
        Neighbors.server().resetRequests();
        Ask.detect(MARIA, UK).statusCode(503).body("code", equalTo("progress_unavailable"));
        Neighbors.server().verify(0, getRequestedFor(urlPathEqualTo("/v1/progress")));
    }

    @Test
    @DisplayName("what was suggested can be read, dismissed and sent while progress cannot be had")
    void theRestGoesOn() {
        var sent = Standing.of(ANN).counted("32", "OFF_TRACK");
        var id = Ask.suggested(MARIA, UK, sent);
        Neighbors.plan(UK, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        Ask.detect(MARIA, UK).statusCode(503);

        assertThat(Ask.suggestions(MARIA, sent).getString("status[0]")).isEqualTo("OPEN");
        Ask.creatingAs(MARIA)
                .body("{\"repId\": \"%s\", \"suggestionId\": \"%s\", \"kind\": \"GAP\"}".formatted(ANN.id(), id))
                .post("/v1/feedback")
                .then()
                .statusCode(201);
        Ask.as(ANN).get("/v1/feedback").then().statusCode(200);
    }
}
