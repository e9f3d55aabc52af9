package io.headlight.gateway.routing;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.headlight.gateway.Refusal;
import io.headlight.gateway.Services;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has no valid token stays outside: nothing of their request reaches a service. */
@QuarkusTest
@WithTestResource(value = Services.class, scope = TestResourceScope.GLOBAL)
class ClosedDoorTest {

    @BeforeEach
    void fresh() {
        Services.reset();
    }

    @AfterEach
    void nothingWentThrough() {
        Services.PLAN.verify(0, anyRequestedFor(anyUrl()));
        Services.ACTIVITY.verify(0, anyRequestedFor(anyUrl()));
        Services.FEEDBACK.verify(0, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest(name = "{0} without a token is refused")
    @ValueSource(
            strings = {
                "/v1/templates",
                "/v1/plans",
                "/v1/expectations",
                "/v1/progress",
                "/v1/calendars/1",
                "/v1/absences",
                "/v1/ramp-plans",
                "/v1/policy",
                "/v1/today",
                "/v1/reps/1/ramp",
                "/v1/rollups",
                "/v1/senders",
                "/v1/sources",
                "/v1/deliveries",
                "/v1/quarantine",
                "/v1/activities",
                "/v1/measures/1",
                "/v1/measurements",
                "/v1/erasures",
                "/v1/data-exports",
                "/v1/suggestions",
                "/v1/detections",
                "/v1/feedback/1"
            })
    void wantsAToken(String path) {
        Refusal.is(given().get(path).then(), 401, "unauthenticated").header("WWW-Authenticate", equalTo("Bearer"));
        Refusal.is(given().body("{}").post(path).then(), 401, "unauthenticated");
    }

    @Test
    @DisplayName("an expired token, one for somebody else and one that is no token are invalid")
    void wantsAValidToken() {
        var expired = Tokens.sign(Tokens.claims(People.MARIA.id(), Set.of("manager"))
                .expiresAt(Instant.now().minusSeconds(3600)));
        var elsewhere =
                Tokens.sign(Tokens.claims(People.MARIA.id(), Set.of("manager")).audience("another-api"));
        var valid = Tokens.of(People.MARIA);
        for (var token :
                new String[] {expired, elsewhere, valid.substring(0, valid.lastIndexOf('.') + 1), "nonsense"}) {
            Refusal.is(given().auth().oauth2(token).get("/v1/plans").then(), 401, "unauthenticated")
                    .header("WWW-Authenticate", containsString("error=\"invalid_token\""));
        }
    }

    @Test
    @DisplayName("a token in the query is no token")
    void takesNoTokenFromTheQuery() {
        Refusal.is(
                given().get("/v1/plans?access_token=" + Tokens.of(People.MARIA)).then(), 401, "unauthenticated");
    }

    @Test
    @DisplayName("Basic credentials open nothing but webhooks")
    void takesNoPassword() {
        Refusal.is(
                given().auth()
                        .preemptive()
                        .basic("ada", "headlight")
                        .get("/v1/plans")
                        .then(),
                401,
                "unauthenticated");
    }

    @ParameterizedTest(name = "{0} does not exist")
    @ValueSource(
            strings = {
                "/",
                "/v1",
                "/v1/nothing",
                "/v1/plansheets",
                "/v2/plans",
                "/q/health",
                "/q/metrics",
                "/.git/config"
            })
    void knowsNoOtherPath(String path) {
        Refusal.is(given().get(path).then(), 404, "not_found");
        Refusal.is(given().auth().oauth2(Tokens.of(People.ADA)).get(path).then(), 404, "not_found");
    }

    @Test
    @DisplayName("a wrong method on our own paths is 405 and says which are right")
    void knowsNoOtherMethod() {
        Refusal.is(given().auth().oauth2(Tokens.of(People.ADA)).delete("/v1/me").then(), 405, "method_not_allowed")
                .header("Allow", containsString("GET"));
        Refusal.is(given().request("TRACE", "/v1/plans").then(), 405, "method_not_allowed")
                .header("Allow", containsString("GET"));
    }
}
