package io.headlight.activity.completion;

import static io.headlight.activity.HubSpotPortal.WON_AT;
import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.GRETA;
import static io.headlight.kit.testing.People.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.headlight.activity.Ask;
import io.headlight.activity.Eventually;
import io.headlight.activity.HubSpotPortal;
import io.headlight.activity.Statements;
import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.TestDatabase;
import io.headlight.kit.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ObjectResourceTest {

    private static final String OBJECT = "/v1/sources/{id}/objects/{key}";
    private static final String ALL = """
            {"fields":{"amount":1250.5,"closedate":null,"createdate":"2024-02-01T08:00:00Z",
             "hubspot_owner_id":"own-c"},"asOf":"2024-02-05T11:00:00Z"}""";

    private final Statements statements;
    private HubSpotPortal portal;

    ObjectResourceTest(Statements statements) {
        this.statements = statements;
    }

    @BeforeEach
    void connect() {
        portal = HubSpotPortal.withoutApi();
    }

    private ValidatableResponse complete(Person who, String key, String body) {
        return Ask.creatingAs(who)
                .body(body)
                .post(OBJECT + "/completions", portal.partner().id(), key)
                .then();
    }

    private void won() throws Throwable {
        portal.tells(
                portal.event(WON_AT, "dealstage", "closedwon"),
                portal.event(WON_AT.plusSeconds(1), "deal_currency_code", "EUR"));
        portal.partner().isWorkedOff();
    }

    @Test
    @DisplayName("REQ-35 what waits is completed by a person or a system, without any fetcher, and counts once")
    void completedItCounts() throws Throwable {
        portal.isOwnedBy("own-c", ANN);
        won();
        Ask.as(ADA)
                .queryParam("sourceId", portal.partner().id())
                .queryParam("status", "NEEDS_FETCH")
                .get("/v1/deliveries")
                .then()
                .body("items", hasSize(1))
                .body("items[0].items.status", everyItem(equalTo("NEEDS_FETCH")));
        complete(ADA, portal.key(), "{\"fields\":{\"amount\":1000},\"asOf\":\"2024-02-05T10:30:00Z\"}")
                .statusCode(200)
                .body("missing", contains("closedate", "createdate", "hubspot_owner_id"));
        portal.waiting().body("items[0].waitingItems", equalTo(2)).body("items[0].missing", hasSize(3));
        Ask.as(ADA)
                .queryParam("sourceId", portal.partner().id())
                .get("/v1/deliveries")
                .then()
                .body("items[0].items[0].missing", equalTo("missing: closedate, createdate, hubspot_owner_id"));
        RestAssured.given()
                .auth()
                .oauth2(Tokens.integration("acme"))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(ALL)
                .post(OBJECT + "/completions", portal.partner().id(), portal.key())
                .then()
                .statusCode(200)
                .header("Location", endsWith("/objects/deal%3A" + portal.deal()))
                .body("missing", empty());
        Eventually.holds(() -> assertThat(portal.wonBy(ANN)).containsExactly(1250.5));
        portal.partner().isWorkedOff();
        assertThat(portal.wonBy(ANN)).hasSize(1);
        portal.waiting().body("items", empty());
    }

    @Test
    @DisplayName("REQ-35 a completion changes what was counted, and what the source said later stands")
    void completionsAndEventsInAnyOrder() throws Throwable {
        portal.isOwnedBy("own-c", ANN);
        won();
        complete(ADA, portal.key(), ALL).statusCode(200);
        Eventually.holds(() -> assertThat(portal.wonBy(ANN)).containsExactly(1250.5));
        complete(ADA, portal.key(), "{\"fields\":{\"amount\":\"2000\"},\"asOf\":\"2024-02-05T12:00:00Z\"}")
                .statusCode(200);
        Eventually.holds(() -> assertThat(portal.wonBy(ANN)).containsExactly(2000.0));
        portal.tells(portal.event(Instant.parse("2024-02-05T13:00:00Z"), "amount", "3000"));
        portal.partner().isWorkedOff();
        complete(ADA, portal.key(), "{\"fields\":{\"amount\":4000},\"asOf\":\"2024-02-05T12:30:00Z\"}")
                .statusCode(200);
        portal.partner().isWorkedOff();
        assertThat(portal.wonBy(ANN)).containsExactly(3000.0);
    }

    @Test
    void anObjectNobodySpokeOfIsKnownBeforehand() throws Throwable {
        portal.isOwnedBy("own-c", ANN);
        complete(ADA, portal.key(), ALL).statusCode(201).body("missing", contains("deal_currency_code", "dealstage"));
        portal.object()
                .statusCode(200)
                .body("fields.name", contains("amount", "closedate", "createdate", "hubspot_owner_id"))
                .body("fields[0].value", equalTo(1250.5f))
                .body("fields.saidAt", everyItem(equalTo("2024-02-05T11:00:00Z")))
                .body("waitingItems", equalTo(0));
        assertThat(portal.wonBy(ANN)).isEmpty();
        won();
        assertThat(portal.wonBy(ANN)).containsExactly(1250.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deal:1/part 2", "https://crm.example/deals?id=1&x=%2F", "a+b", "ключ:1"})
    void aKeyMayHoldAnything(String key) {
        complete(ADA, key, "{\"fields\":{\"x\":true}}").statusCode(201).body("objectKey", equalTo(key));
        Ask.as(ADA)
                .get(OBJECT, portal.partner().id(), key)
                .then()
                .statusCode(200)
                .body("objectKey", equalTo(key))
                .body("fields[0]", hasEntry("value", (Object) true));
    }

    @Test
    void whatIsSaidTwiceIsSaidOnce() {
        var key = UUID.randomUUID();
        for (var replayed : new String[] {null, "true"}) {
            Ask.as(ADA)
                    .header("Idempotency-Key", key)
                    .body(ALL)
                    .post(OBJECT + "/completions", portal.partner().id(), portal.key())
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", equalTo(replayed));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"fields\":{\"a/b\":[1]}} | /fields/a~1b | unusable_value",
                "{\"fields\":{\"a\":{}}} | /fields/a | unusable_value",
                "{\"fields\":{\"a\":1e999999999}} | /fields/a | unusable_value",
                "{\"fields\":{\"a\":1e300}} | /fields/a | unusable_value",
                "{\"fields\":{\"$mergedInto\":\"deal:1\"}} | /fields/$mergedInto | unknown_field",
                "{\"fields\":{\"\":1}} | /fields/ | unknown_field",
                "{\"fields\":{\"a\":1},\"asOf\":\"2199-01-01T00:00:00Z\"} | /asOf | in_the_future",
                "{\"fields\":{\"a\":1},\"asOf\":\"1999-01-01T00:00:00Z\"} | /asOf | too_old",
                "{\"fields\":{}} | /fields | not_empty",
                "{\"asOf\":\"2024-02-05T11:00:00Z\"} | /fields | not_null"
            })
    void whatIsNoFactIsRefusedWhereItIs(String body, String pointer, String code) {
        complete(ADA, portal.key(), body)
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
        portal.object().statusCode(404);
    }

    @Test
    void bounds() {
        complete(ADA, portal.key(), "{\"fields\":{\"a\":\"%s\"}}".formatted("x".repeat(2001)))
                .statusCode(422);
        complete(ADA, "k".repeat(191), "{\"fields\":{\"a\":1}}").statusCode(422);
        Ask.as(ADA)
                .queryParam("waiting", "perhaps")
                .get("/v1/sources/{id}/objects", portal.partner().id())
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo("waiting"));
    }

    @Test
    void isPagedWithFewStatements() throws Throwable {
        var told = List.of("11", "12", "13", "14", "15").stream()
                .map(deal -> portal.event(deal, WON_AT, "dealstage", "closedwon"))
                .toArray(String[]::new);
        portal.tells(told);
        portal.partner().isWorkedOff();
        var seen = new HashSet<String>();
        String cursor = null;
        do {
            var ask = Ask.as(ADA).queryParam("waiting", true).queryParam("limit", 2);
            var page = (cursor == null ? ask : ask.queryParam("cursor", cursor))
                    .get("/v1/sources/{id}/objects", portal.partner().id());
            seen.addAll(page.<List<String>>path("items.objectKey"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(seen).containsExactlyInAnyOrder("deal:11", "deal:12", "deal:13", "deal:14", "deal:15");
        assertThat(statements.of(() -> portal.waiting().body("items", hasSize(5))))
                .isLessThanOrEqualTo(8);
        Ask.as(ADA)
                .get("/v1/sources/{id}/objects", portal.partner().id())
                .then()
                .body("items.objectKey", containsInAnyOrder(seen.toArray()));
    }

    @Test
    void isNobodyElsesBusiness() {
        complete(ADA, portal.key(), ALL).statusCode(201);
        complete(GRETA, portal.key(), ALL).statusCode(404);
        complete(MARIA, portal.key(), ALL).statusCode(403);
        for (var path : List.of("/v1/sources/{id}/objects", OBJECT)) {
            var at = path.replace("{id}", portal.partner().id()).replace("{key}", portal.key());
            Ask.as(GRETA).get(at).then().statusCode(404);
            Ask.as(MARIA).get(at).then().statusCode(403);
            RestAssured.get(at).then().statusCode(401);
        }
        var fetches =
                (OBJECT + "/fetches").replace("{id}", portal.partner().id()).replace("{key}", portal.key());
        Ask.as(GRETA).post(fetches).then().statusCode(404);
        Ask.as(MARIA).post(fetches).then().statusCode(403);
        Ask.as(ADA).get(OBJECT, portal.partner().id(), "deal:0").then().statusCode(404);
    }
}
