package io.headlight.activity;

import static org.hamcrest.Matchers.equalTo;

import io.headlight.activity.proof.Hmac;
import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.People;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** A HubSpot account with a source of its own: sends thin events with signature v3, each with an id of its own. */
public final class HubSpotPortal {

    /** A day on which nothing else happens in the tests. */
    public static final Instant WON_AT = Instant.parse("2024-02-05T10:00:00Z");

    private static final String SECRET = "5f0c3a52-0000-4000-8000-000000000000";
    private static final String PUBLIC = "http://127.0.0.1:8080";

    private final Partner partner;
    private final AtomicInteger events = new AtomicInteger();
    private final long deal = ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_000_000_000L);

    private HubSpotPortal(Partner partner) {
        this.partner = partner;
    }

    /** Whose API is not asked. */
    public static HubSpotPortal withoutApi() {
        return new HubSpotPortal(Partner.connected(People.ADA, source("")));
    }

    /** Whose API is asked there. */
    public static HubSpotPortal withApi(String address) {
        return new HubSpotPortal(Partner.connected(
                People.ADA,
                source(",\"fetch\":{\"address\":\"%s\",\"token\":\"pat-eu1-6f0c3a52\"}".formatted(address))));
    }

    private static String source(String more) {
        return "{\"name\":\"HubSpot\",\"sender\":\"HUBSPOT\",\"credentials\":{\"secret\":\"%s\"}%s}"
                .formatted(SECRET, more);
    }

    public Partner partner() {
        return partner;
    }

    /** The number of this portal's one deal. */
    public String deal() {
        return String.valueOf(deal);
    }

    public String key() {
        return "deal:" + deal;
    }

    public String event(Instant at, String property, String value) {
        return event(deal(), at, property, value);
    }

    public String event(String of, Instant at, String property, String value) {
        return """
                {"eventId":%d,"subscriptionId":2264101,"portalId":24811907,"appId":3300871,"occurredAt":%d,
                 "subscriptionType":"deal.propertyChange","attemptNumber":0,"objectId":%s,"propertyName":"%s",
                 "propertyValue":"%s","changeSource":"CRM_UI","sourceId":"userId:62207714"}
                """.formatted(events.incrementAndGet(), at.toEpochMilli(), of, property, value);
    }

    public void tells(String... told) {
        var body = List.of(told).toString();
        var at = String.valueOf(System.currentTimeMillis());
        var signed = Hmac.utf8("POST" + PUBLIC + partner.path() + body + at);
        RestAssured.given()
                .header("X-HubSpot-Signature-v3", Hmac.base64(Hmac.sha256().of(Hmac.utf8(SECRET), signed)))
                .header("X-HubSpot-Request-Timestamp", at)
                .contentType("application/json")
                .body(body)
                .post(partner.path())
                .then()
                .statusCode(202);
    }

    /** HubSpot's API's answer for a deal that was won, without the amount when it is null. */
    public static String wonDeal(String id, String owner, String amount) {
        return """
                {"id":"%s","createdAt":"2024-02-01T08:00:00Z","updatedAt":"2024-02-05T10:30:00Z","archived":false,
                 "properties":{"amount":%s,"closedate":"2024-02-05T10:00:00Z","createdate":"2024-02-01T08:00:00Z",
                  "deal_currency_code":"EUR","dealstage":"closedwon","hubspot_owner_id":"%s","pipeline":"default"},
                 "propertiesWithHistory":{"dealstage":[
                  {"value":"closedwon","timestamp":"2024-02-05T10:00:00Z","sourceType":"CRM_UI"}]}}
                """.formatted(id, amount == null ? "null" : "\"" + amount + "\"", owner);
    }

    public void isOwnedBy(String owner, Person rep) {
        Ask.as(People.ADA)
                .body("{\"repId\":\"%s\"}".formatted(rep.id()))
                .put("/v1/sources/{id}/owners/{owner}", partner.id(), owner)
                .then()
                .statusCode(200);
    }

    public ValidatableResponse object() {
        return Ask.as(People.ADA)
                .get("/v1/sources/{id}/objects/{key}", partner.id(), key())
                .then();
    }

    public ValidatableResponse waiting() {
        return Ask.as(People.ADA)
                .queryParam("waiting", true)
                .get("/v1/sources/{id}/objects", partner.id())
                .then()
                .statusCode(200);
    }

    /** The amounts of this portal's won deals that count, in the list of a rep. */
    public List<Double> wonBy(Person rep) {
        List<Number> amounts = Ask.as(rep)
                .queryParam("activityType", "deal_won")
                .queryParam("from", "2024-02-05")
                .queryParam("to", "2024-02-05")
                .queryParam("limit", 200)
                .get("/v1/activities")
                .then()
                .statusCode(200)
                .body("nextCursor", equalTo(null))
                .extract()
                .path("items.findAll { it.sourceId == '%s' && it.retraction == null }.value".formatted(partner.id()));
        return amounts.stream().map(Number::doubleValue).toList();
    }
}
