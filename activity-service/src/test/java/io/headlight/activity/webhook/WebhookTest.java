package io.headlight.activity.webhook;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.GRETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.headlight.activity.Ask;
import io.headlight.activity.Partner;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class WebhookTest {

    private static String call(String externalId) {
        return """
                {"type":"activity.recorded","timestamp":"2026-03-10T09:18:22Z","data":{"externalId":"%s",
                 "activityType":"call","occurredAt":"2026-03-10T09:00:00Z","rep":{"email":"Ann@acme.example"},
                 "subject":{"account":"Harbor"},"attributes":{"talkMinutes":12.5}}}
                """.formatted(externalId);
    }

    private static void countsNothing(Partner partner) throws Throwable {
        Ask.as(ADA)
                .queryParam("sourceId", partner.id())
                .get("/v1/deliveries")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    @DisplayName("REQ-03 a partner's event arrives once, in the right rep's activities, whatever its type")
    void arrivesOnce() throws Throwable {
        var partner = Partner.neutral(ADA);
        var type = "site_survey_" + UUID.randomUUID().toString().substring(0, 8);
        var body = call("call-1").replace("\"call\"", "\"" + type + "\"");
        String first = partner.tell("msg_1", body)
                .statusCode(202)
                .body("deliveryId", notNullValue())
                .extract()
                .path("deliveryId");
        partner.tell("msg_1", body).statusCode(202).body("deliveryId", equalTo(first));
        partner.tell("msg_2", body).statusCode(202);
        partner.isWorkedOff();
        Ask.as(ANN)
                .queryParam("repId", ANN.id())
                .queryParam("activityType", type)
                .get("/v1/activities")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].externalId", equalTo("call-1"))
                .body("items[0].sourceId", equalTo(partner.id()))
                .body("items[0].evidenceLevel", equalTo("SYSTEM"))
                .body("items[0].subject.account", equalTo("Harbor"))
                .body("items[0].attributes.talkMinutes", equalTo(12.5f));
        Ask.as(ADA)
                .queryParam("sourceId", partner.id())
                .get("/v1/deliveries")
                .then()
                .body("items.status", contains("PROCESSED", "PROCESSED"))
                .body("items[0].items[0].status", equalTo("UNCHANGED"))
                .body("items[1].items[0].status", equalTo("APPLIED"));
    }

    @Test
    void aWrongSignatureIs401AndLeavesNoTrace() throws Throwable {
        var partner = Partner.neutral(ADA);
        var now = Instant.now();
        var good = partner.signature("msg", now, call("c"));
        var seconds = String.valueOf(now.getEpochSecond());
        var changed = call("d").getBytes(StandardCharsets.UTF_8);
        partner.post("msg", seconds, good, changed)
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("signature_mismatch"));
        partner.post("other", seconds, good, call("c").getBytes()).statusCode(401);
        partner.post("msg", seconds, "", call("c").getBytes()).statusCode(401);
        partner.tell("msg", call("c"), now.minus(Duration.ofSeconds(310))).statusCode(401);
        partner.tell("msg", call("c"), now.plus(Duration.ofSeconds(310))).statusCode(401);
        RestAssured.given().body(call("c")).post(partner.path()).then().statusCode(401);
        countsNothing(partner);
    }

    @Test
    void anotherTenantsSecretDoesNotFit() throws Throwable {
        var ours = Partner.neutral(ADA);
        var theirs = Partner.neutral(GRETA);
        var now = Instant.now();
        ours.post(
                        "msg",
                        String.valueOf(now.getEpochSecond()),
                        theirs.signature("msg", now, call("c")),
                        call("c").getBytes())
                .statusCode(401);
        countsNothing(ours);
    }

    @Test
    void anUnknownSourceIs404WhateverItsNameLooksLike() {
        var partner = Partner.neutral(ADA);
        Stream.of("acme.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "nobody.AAAA", "x", ".", "acme.", "%00.x", "a".repeat(300))
                .forEach(key -> RestAssured.given()
                        .urlEncodingEnabled(false)
                        .header("webhook-id", "m")
                        .header(
                                "webhook-timestamp",
                                String.valueOf(Instant.now().getEpochSecond()))
                        .header("webhook-signature", partner.signature("m", Instant.now(), "{}"))
                        .body("{}")
                        .post("/v1/webhooks/" + key)
                        .then()
                        .statusCode(404)
                        .contentType("application/problem+json"));
        var otherTenant = partner.path().replace("/acme.", "/globex.");
        RestAssured.given().body("{}").post(otherTenant).then().statusCode(404);
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("no end", "{\"type\":\"activity.recorded\""),
                Arguments.of("empty", ""),
                Arguments.of("an array", "[]"),
                Arguments.of("a word", "secret-word"),
                Arguments.of("two objects", "{} {}"),
                Arguments.of("a member twice", "{\"type\":\"a\",\"type\":\"b\"}"),
                Arguments.of("too deep", "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"),
                Arguments.of("not a number", "{\"a\":NaN}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void malformed(String what, String body) throws Throwable {
        var partner = Partner.neutral(ADA);
        var problem = partner.tell("m", body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("malformed_json"))
                .extract()
                .asString();
        assertThat(problem).doesNotContain("secret-word", "jackson", "Exception", "io.headlight");
        countsNothing(partner);
    }

    @Test
    void overOneMebibyteIs413AnnouncedOrChunked() throws Throwable {
        var partner = Partner.neutral(ADA);
        var tooLarge = "{\"a\":\"" + "x".repeat(1 << 20) + "\"}";
        partner.tell("m", tooLarge).statusCode(413).contentType("application/problem+json");
        assertThat(RawHttp.postChunked(RestAssured.port, partner.path(), tooLarge))
                .startsWith("HTTP/1.1 413");
        var justRight = "{\"a\":\"" + "x".repeat(60_000) + "\",\"b\":[" + "0,".repeat(490_000) + "0]}";
        assertThat(justRight.length()).isBetween(1_000_000, 1 << 20);
        partner.tell("n", justRight).statusCode(202);
        partner.isWorkedOff();
    }

    @Test
    void whatIsNothingWeCountIsTakenAndIgnored() throws Throwable {
        var partner = Partner.neutral(ADA);
        partner.tell("{\"type\":\"invoice.paid\",\"__proto__\":{},\"data\":{}}").statusCode(202);
        partner.isWorkedOff();
        Ask.as(ADA)
                .queryParam("sourceId", partner.id())
                .get("/v1/deliveries")
                .then()
                .body("items[0].status", equalTo("PROCESSED"))
                .body("items[0].items[0].status", equalTo("IGNORED"));
    }

    @Test
    void aPipedriveEventNeedsItsPassword() throws Throwable {
        var partner = Partner.pipedrive(ADA);
        RestAssured.given()
                .auth()
                .preemptive()
                .basic(partner.username(), partner.password() + "x")
                .body("{}")
                .post(partner.path())
                .then()
                .statusCode(401)
                .body("code", equalTo("signature_mismatch"));
        partner.postAsPipedrive("{").statusCode(400).body("code", equalTo("malformed_json"));
        countsNothing(partner);
    }

    @Test
    void onlyAnAdminReadsTheLogAndOnlyTheirOwn() throws Throwable {
        var partner = Partner.neutral(ADA);
        partner.tell(call("mine")).statusCode(202);
        Ask.as(ANN).get("/v1/deliveries").then().statusCode(403);
        RestAssured.get("/v1/deliveries").then().statusCode(401);
        Ask.as(GRETA)
                .queryParam("sourceId", partner.id())
                .get("/v1/deliveries")
                .then()
                .statusCode(404);
        Ask.as(GRETA)
                .queryParam("limit", 200)
                .get("/v1/deliveries")
                .then()
                .body("items.findAll { it.sourceId == '%s' }".formatted(partner.id()), empty());
    }
}
