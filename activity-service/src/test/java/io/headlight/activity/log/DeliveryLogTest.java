package io.headlight.activity.log;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.BEN;
import static io.headlight.kit.testing.People.GRETA;
import static io.headlight.kit.testing.People.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.activity.Ask;
import io.headlight.activity.Partner;
import io.headlight.activity.Statements;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class DeliveryLogTest {

    private final Statements statements;
    private final String name = UUID.randomUUID().toString().substring(0, 8);
    private Partner partner;

    DeliveryLogTest(Statements statements) {
        this.statements = statements;
    }

    @BeforeEach
    void connects() {
        partner = Partner.neutral(ADA);
    }

    private String visit(String object, String email) {
        return """
                {"type":"activity.recorded","timestamp":"2026-03-10T09:18:22Z","data":{"externalId":"%s-%s",
                 "activityType":"visit_%s","occurredAt":"2026-03-10T09:00:00Z","rep":{"email":"%s"}}}
                """.formatted(object, name, name, email);
    }

    private String retracted(String object) {
        return """
                {"type":"activity.retracted","timestamp":"2026-03-10T10:18:22Z","data":{"externalId":"%s-%s",
                 "activityType":"visit_%s","reason":"by mistake"}}
                """.formatted(object, name, name);
    }

    private String tells(String messageId, String body) {
        return partner.tell(messageId + name, body).statusCode(202).extract().path("deliveryId");
    }

    private static ValidatableResponse log(Map<String, ?> filter) {
        return Ask.as(ADA).queryParams(filter).get("/v1/deliveries").then().statusCode(200);
    }

    private static ValidatableResponse one(String id) {
        return Ask.as(ADA).get("/v1/deliveries/" + id).then().statusCode(200);
    }

    private static void finds(Map<String, ?> filter, String... ids) {
        log(filter).body("items.id", ids.length == 0 ? empty() : contains(ids));
    }

    @Test
    @DisplayName("REQ-03 a delivery is found by object, event, message, rep, state and time, alone and together")
    void isFound() throws Throwable {
        var first = tells("m1", visit("a", "ann@acme.example"));
        var second = tells("m2", visit("b", "ben@acme.example"));
        var third = tells("m3", visit("a", "nobody-%s@acme.example".formatted(name)));
        partner.isWorkedOff();
        finds(Map.of("objectId", "a-" + name), third, first);
        finds(Map.of("eventId", "m2" + name), second);
        finds(Map.of("messageId", "m2" + name), second);
        finds(Map.of("messageId", "m2" + name, "sourceId", partner.id()), second);
        finds(Map.of("repId", ANN.id(), "sourceId", partner.id()), first);
        finds(Map.of("repId", BEN.id(), "objectId", "a-" + name));
        finds(Map.of("status", "QUARANTINED", "objectId", "a-" + name), third);
        finds(Map.of("status", "PROCESSED", "sourceId", partner.id()), second, first);
        finds(Map.of("objectId", "A-" + name));
        finds(Map.of("messageId", "m4" + name));
    }

    @Test
    void isFoundByTheTimeItWasReceived() throws Throwable {
        var first = tells("m1", visit("a", "ann@acme.example"));
        var second = tells("m2", visit("b", "ann@acme.example"));
        String receivedAt = one(second).extract().path("receivedAt");
        var source = partner.id();
        finds(Map.of("sourceId", source, "receivedTo", receivedAt), first);
        finds(Map.of("sourceId", source, "receivedFrom", receivedAt), second);
        finds(Map.of(
                "sourceId",
                source,
                "receivedFrom",
                Instant.parse(receivedAt).plusNanos(1000).toString()));
        finds(Map.of("sourceId", source, "receivedFrom", "1000-01-02T00:00:00Z"), second, first);
        finds(Map.of("sourceId", source, "receivedTo", "9999-12-30T00:00:00Z"), second, first);
        partner.isWorkedOff();
        finds(Map.of("objectId", "b-" + name, "receivedFrom", receivedAt), second);
        finds(Map.of("objectId", "a-" + name, "receivedFrom", receivedAt));
    }

    @Test
    @DisplayName("REQ-03 the log says which secret fit, what came again, what was made of it, and how long that took")
    void tellsTheLife() throws Throwable {
        var made = tells("m1", visit("a", "ann@acme.example"));
        tells("m1", visit("a", "ann@acme.example"));
        partner.isWorkedOff();
        var undone = tells("m2", retracted("a"));
        partner.isWorkedOff();
        String secret =
                Ask.as(ADA).get("/v1/sources/" + partner.id()).then().extract().path("secrets[0].id");
        String activity = one(made)
                .body("status", equalTo("PROCESSED"))
                .body("secretId", equalTo(secret))
                .body("repetitions", equalTo(1))
                .body("replays", equalTo(0))
                .body("test", equalTo(false))
                .body("settledAt", notNullValue())
                .body("latencyMs", greaterThanOrEqualTo(0))
                .body("items", hasSize(1))
                .body("items[0].eventId", equalTo("m1" + name))
                .body("items[0].repId", equalTo(ANN.id().toString()))
                .body("items[0].externalId", equalTo("a-" + name))
                .body("facts", hasSize(1))
                .body("facts[0].activityType", equalTo("visit_" + name))
                .body("facts[0].repId", equalTo(ANN.id().toString()))
                .body("facts[0].retractedAt", notNullValue())
                .body("life.steps.step", contains("RECEIVED", "VERIFIED", "ITEM_SETTLED", "CONCLUDED"))
                .body("life.steps[2].item", equalTo(0))
                .body("life.steps[2].outcome", equalTo("APPLIED"))
                .body("life.steps[3].outcome", equalTo("PROCESSED"))
                .body("life.steps.at", not(contains(nullValue())))
                .body("life.headers['webhook-id']", contains("m1" + name))
                .body("life.headers['webhook-signature']", contains("[redacted]"))
                .body("life.takenBack", empty())
                .extract()
                .path("facts[0].activityId");
        one(undone)
                .body("facts", empty())
                .body("life.takenBack.activityId", contains(activity))
                .body("life.takenBack[0].reason", equalTo("by mistake"));
        log(Map.of("sourceId", partner.id()))
                .body("items.life", contains(nullValue(), nullValue()))
                .body("items[1].facts.activityId", contains(activity));
    }

    @Test
    void saysWhyAnItemWaits() throws Throwable {
        var waits = tells("m1", visit("a", "nobody-%s@acme.example".formatted(name)));
        var unusable = tells("m2", "{\"type\":\"activity.recorded\",\"data\":{}}");
        partner.isWorkedOff();
        one(waits)
                .body("status", equalTo("QUARANTINED"))
                .body("items[0].reason", equalTo("UNKNOWN_EMAIL"))
                .body(
                        "life.steps.outcome",
                        contains(nullValue(), nullValue(), equalTo("QUARANTINED"), equalTo("QUARANTINED")));
        one(unusable)
                .body("items[0].reason", equalTo("UNMAPPABLE"))
                .body("items[0].detail", notNullValue())
                .body("life.steps.step", contains("RECEIVED", "VERIFIED", "ITEM_SETTLED", "CONCLUDED"));
    }

    @Test
    void aPageTakesTheSameStatementsWhateverIsOnIt() throws Throwable {
        tells("m1", visit("a", "ann@acme.example"));
        partner.isWorkedOff();
        var filter = Map.of("objectId", "a-" + name);
        log(filter);
        long forOne = statements.of(() -> log(filter));
        for (int i = 2; i < 8; i++) {
            tells("m" + i, visit("a", "ann@acme.example"));
        }
        partner.isWorkedOff();
        assertThat(statements.of(() -> log(filter).body("items", hasSize(7)))).isEqualTo(forOne);
    }

    @Test
    void isReadPageByPage() throws Throwable {
        var ids = List.of(
                tells("m1", visit("a", "ann@acme.example")),
                tells("m2", visit("a", "ann@acme.example")),
                tells("m3", visit("a", "ann@acme.example")));
        partner.isWorkedOff();
        String cursor = log(Map.of("objectId", "a-" + name, "limit", 2))
                .body("items.id", contains(ids.get(2), ids.get(1)))
                .extract()
                .path("nextCursor");
        log(Map.of("objectId", "a-" + name, "limit", 2, "cursor", cursor))
                .body("items.id", contains(ids.get(0)))
                .body("nextCursor", nullValue());
        Ask.as(ADA)
                .queryParams(Map.of("objectId", "b-" + name, "cursor", cursor))
                .get("/v1/deliveries")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("cursor_mismatch"));
    }

    @ParameterizedTest
    @CsvSource({
        "object, a, unknown_parameter",
        "status, DONE, ''",
        "receivedFrom, yesterday, ''",
        "repId, ann, ''",
        "objectId, LONG, ''",
        "messageId, LONG, ''"
    })
    void refusesWhatItCannotSearchBy(String parameter, String value, String code) {
        Ask.as(ADA)
                .queryParam(parameter, value.replace("LONG", "x".repeat(1001)))
                .get("/v1/deliveries")
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", code.isEmpty() ? notNullValue() : equalTo(code));
    }

    @Test
    void refusesARangeThatEndsBeforeItBegins() {
        Ask.as(ADA)
                .queryParams(Map.of("receivedFrom", "2026-03-02T00:00:00Z", "receivedTo", "2026-03-01T00:00:00Z"))
                .get("/v1/deliveries")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("before_from"));
    }

    @Test
    void anotherOrganizationSeesNothing() throws Throwable {
        var id = tells("m1", visit("a", "ann@acme.example"));
        partner.isWorkedOff();
        for (var filter : List.of(
                Map.of("objectId", "a-" + name),
                Map.of("eventId", "m1" + name),
                Map.of("messageId", "m1" + name),
                Map.of("repId", ANN.id().toString()))) {
            Ask.as(GRETA).queryParams(filter).get("/v1/deliveries").then().body("items", empty());
        }
        Ask.as(GRETA).get("/v1/deliveries/" + id).then().statusCode(404);
        Ask.as(ADA).get("/v1/deliveries/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void onlyAnAdminReadsIt() throws Throwable {
        var id = tells("m1", visit("a", "ann@acme.example"));
        partner.isWorkedOff();
        Ask.as(MARIA).get("/v1/deliveries/" + id).then().statusCode(403);
        RestAssured.get("/v1/deliveries/" + id).then().statusCode(401);
    }
}
