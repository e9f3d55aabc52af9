package io.headlight.activity.sender;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.GRETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.headlight.activity.Ask;
import io.headlight.activity.Partner;
import io.headlight.activity.proof.Hmac;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the partner's request to what the log says of each item. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class NeutralSendersTest {

    private static String call(String id) {
        return """
                {"type":"activity.recorded","timestamp":"2026-03-10T09:05:00Z","data":{"externalId":"%s",
                 "activityType":"neutral_call","occurredAt":"2026-03-10T09:00:00Z","rep":{"email":"%s"}}}
                """.formatted(id, ANN.email());
    }

    private static String event(String id) {
        return """
                {"specversion":"1.0","id":"%s","source":"/dialer","type":"com.example.activity.recorded",
                 "time":"2026-03-10T09:05:00Z","data":{"externalId":"%s","activityType":"neutral_call",
                 "occurredAt":"2026-03-10T09:00:00Z","rep":{"email":"%s"}}}
                """.formatted(id, id, ANN.email());
    }

    private static int post(Partner partner, UnaryOperator<RequestSpecification> proof, String body) {
        return proof.apply(RestAssured.given())
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(partner.path())
                .statusCode();
    }

    private static UnaryOperator<RequestSpecification> bearer(Partner partner, String contentType) {
        return request ->
                request.header("Authorization", "Bearer " + partner.secret()).contentType(contentType);
    }

    private static ValidatableResponse log(Partner partner) throws Throwable {
        partner.isWorkedOff();
        return Ask.as(ADA)
                .queryParam("sourceId", partner.id())
                .get("/v1/deliveries")
                .then();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GENERIC_BASIC", "GENERIC_BEARER", "GENERIC_HEADER_KEY", "GENERIC_BODY_TOKEN", "GENERIC_HMAC"})
    @DisplayName("REQ-46 whatever the proof, a neutral event counts once")
    void aNeutralEventCountsOnce(String sender) throws Throwable {
        var partner = Partner.of(ADA, sender);
        var other = Partner.of(GRETA, sender);
        var body = sender.equals("GENERIC_BODY_TOKEN")
                ? call("c-1").replaceFirst("\\{", "{\"token\":\"" + partner.secret() + "\",")
                : call("c-1");
        for (int again = 0; again < 2; again++) {
            assertThat(post(partner, proof(sender, partner, body), body)).isEqualTo(202);
        }
        var forged = body.replace(String.valueOf(partner.secret()), String.valueOf(other.secret()));
        assertThat(post(partner, proof(sender, other, forged), forged)).isEqualTo(401);
        log(partner).body("items.size()", equalTo(1)).body("items[0].items.status", contains("APPLIED"));
    }

    private static UnaryOperator<RequestSpecification> proof(String sender, Partner partner, String body) {
        return request -> switch (sender) {
            case "GENERIC_BASIC" -> request.auth().preemptive().basic(partner.username(), partner.password());
            case "GENERIC_BEARER" -> request.header("Authorization", "Bearer " + partner.secret());
            case "GENERIC_HEADER_KEY" -> request.header("X-Api-Key", partner.secret());
            case "GENERIC_HMAC" ->
                request.header("X-Signature", Hmac.hex(Hmac.sha256().of(Hmac.utf8(partner.secret()), Hmac.utf8(body))));
            default -> request;
        };
    }

    @Test
    void aBinaryAndAStructuredEventAreTheSameMessage() throws Throwable {
        var partner = Partner.of(ADA, "CLOUDEVENTS");
        var data = event("e-1").replaceFirst("(?s).*\"data\":", "").replaceFirst("}\\s*$", "");
        assertThat(post(
                        partner,
                        request -> bearer(partner, "application/json")
                                .apply(request)
                                .header("ce-specversion", "1.0")
                                .header("ce-id", "e-1")
                                .header("ce-source", "/dialer")
                                .header("ce-type", "com.example.activity.recorded")
                                .header("ce-time", "2026-03-10T09:05:00Z")
                                .header("ce-partitionkey", "north"),
                        data))
                .isEqualTo(202);
        assertThat(post(partner, bearer(partner, "application/cloudevents+json"), event("e-1")))
                .isEqualTo(202);
        log(partner).body("items.size()", equalTo(1)).body("items[0].items.status", contains("APPLIED"));
    }

    @Test
    void ofABatchEachEventHasAFateOfItsOwn() throws Throwable {
        var partner = Partner.of(ADA, "CLOUDEVENTS");
        var batch = "[" + event("e-1") + ",{\"id\":\"none\"}," + event("e-2").replace("activity.recorded", "other")
                + "," + event("e-3") + "]";
        assertThat(post(partner, bearer(partner, "application/cloudevents-batch+json"), batch))
                .isEqualTo(202);
        log(partner)
                .body("items[0].id", notNullValue())
                .body("items[0].items.status", containsInAnyOrder("APPLIED", "QUARANTINED", "IGNORED", "APPLIED"));
    }

    @Test
    void anEmptyBatchIsTaken() throws Throwable {
        var partner = Partner.of(ADA, "CLOUDEVENTS");
        assertThat(post(partner, bearer(partner, "application/cloudevents-batch+json"), "[]"))
                .isEqualTo(202);
        log(partner).body("items[0].status", equalTo("PROCESSED")).body("items[0].items", empty());
    }

    @Test
    void whatIsNoCloudEventIsRefused() throws Throwable {
        var partner = Partner.of(ADA, "CLOUDEVENTS");
        assertThat(post(partner, bearer(partner, "application/json"), "{}")).isEqualTo(400);
        assertThat(post(partner, bearer(partner, "application/cloudevents+xml"), "<a/>"))
                .isEqualTo(415);
        log(partner).body("items", empty());
    }
}
