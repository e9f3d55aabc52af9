package io.headlight.feedback.detection;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.DACH;
import static io.headlight.kit.testing.People.GINA;
import static io.headlight.kit.testing.People.MARIA;
import static io.headlight.kit.testing.People.UK;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.headlight.feedback.Ask;
import io.headlight.feedback.Neighbors;
import io.headlight.kit.testing.TestClock;
import io.headlight.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WhoMayDetectTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    private final TestClock clock;
    private final CircuitBreakerMaintenance breakers;

    WhoMayDetectTest(TestClock clock, CircuitBreakerMaintenance breakers) {
        this.clock = clock;
        this.breakers = breakers;
    }

    @BeforeEach
    void monday() {
        clock.set(MONDAY);
        Neighbors.forget();
        breakers.resetAll();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void whoMayLook() {
        Ask.detect(MARIA, DACH).statusCode(403).body("code", equalTo("not_yours"));
        Ask.detect(GINA, UK).statusCode(404).body("code", equalTo("not_found"));
        Ask.detect(ANN, UK).statusCode(403).body("code", equalTo("forbidden"));
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body("{\"teamId\": \"" + UK.id() + "\"}")
                .post("/v1/detections")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
        Neighbors.server().verify(0, getRequestedFor(urlPathEqualTo("/v1/progress")));
    }

    @Test
    void whatIsMissingOrUnknownIsNamed() {
        Ask.as(MARIA)
                .body("{}")
                .post("/v1/detections")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/teamId"));
        Ask.as(MARIA)
                .body("{\"team\": 1}")
                .post("/v1/detections")
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown_field"));
        Ask.as(MARIA).body("{").post("/v1/detections").then().statusCode(400).body("code", equalTo("malformed_json"));
    }

    @Test
    void theManagersTokenIsForwarded() {
        Neighbors.stand(UK);
        var token = Tokens.of(MARIA);
        RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body("{\"teamId\": \"" + UK.id() + "\"}")
                .post("/v1/detections")
                .then()
                .statusCode(200);
        Neighbors.server()
                .verify(getRequestedFor(urlPathEqualTo("/v1/progress"))
                        .withHeader("Authorization", matching("Bearer " + token)));
    }
}
