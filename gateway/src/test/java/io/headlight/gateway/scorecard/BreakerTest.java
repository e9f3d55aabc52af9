package io.headlight.gateway.scorecard;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.gateway.Services;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BreakerTest.Breakable.class)
@WithTestResource(value = Services.class, scope = TestResourceScope.GLOBAL)
class BreakerTest {

    private static final int CALLS = 20;

    public static class Breakable implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gateway.call.breaker-calls", String.valueOf(CALLS), "gateway.call.breaker-pause", "500ms");
        }
    }

    @Test
    @DisplayName(
            "a service that fails half of twenty times is left alone for a moment, the other is not; then it is tried again")
    void leavesAnIllServiceAlone() {
        Services.reset();
        Services.FEEDBACK.stubFor(get(urlPathEqualTo("/v1/feedback")).willReturn(okJson(Answers.feedback(People.ANN))));
        healthy();
        for (int good = 0; good < CALLS / 2; good++) {
            assertThat(scorecard().getList("parts.status")).containsExactly("OK", "OK");
        }
        Services.PLAN.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));
        for (int bad = 0; bad < CALLS / 2; bad++) {
            assertThat(scorecard().getString("parts[0].detail"))
                    .isEqualTo("It answered that something is wrong with it.");
        }

        var alone = scorecard();

        assertThat(alone.getList("parts.status")).containsExactly("DEGRADED", "OK");
        assertThat(alone.getString("parts[0].detail"))
                .isEqualTo("It failed too often just now and is left alone for a moment.");
        Services.PLAN.verify(CALLS, anyRequestedFor(anyUrl()));

        healthy();
        var until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!scorecard().getString("parts[0].status").equals("OK")) {
            assertThat(System.nanoTime()).as("the service is tried again").isLessThan(until);
        }
    }

    private static void healthy() {
        Services.PLAN.stubFor(any(anyUrl()).willReturn(okJson(Answers.progress())));
    }

    private static JsonPath scorecard() {
        return given().auth()
                .oauth2(Tokens.of(People.ANN))
                .get("/v1/scorecards/" + People.ANN.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
