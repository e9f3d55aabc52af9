package io.headlight.activity.erasure;

import static io.headlight.kit.testing.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import io.headlight.activity.Ask;
import io.headlight.activity.Eventually;
import io.headlight.activity.Partner;
import io.headlight.activity.processing.SweepNow;
import io.headlight.activity.proof.Hmac;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A source says that a contact wants to be forgotten, as HubSpot does. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PrivacyDeletionTest {

    private static final String SECRET = "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy";

    private final String contact =
            String.valueOf(ThreadLocalRandom.current().nextLong(100_000_000_000L, 999_999_999_999L));
    private final String deal =
            String.valueOf(ThreadLocalRandom.current().nextLong(100_000_000_000L, 999_999_999_999L));
    private final String email = "pat" + UUID.randomUUID() + "@harbor.example";
    private final ErasuresNow erasures;
    private final Stored stored;
    private final SweepNow sweep;
    private final String publicUrl;
    private Partner hubspot;

    PrivacyDeletionTest(
            ErasuresNow erasures,
            Stored stored,
            SweepNow sweep,
            @ConfigProperty(name = "headlight.partners.public-url") String publicUrl) {
        this.erasures = erasures;
        this.stored = stored;
        this.sweep = sweep;
        this.publicUrl = publicUrl;
    }

    @BeforeEach
    void connect() {
        hubspot = Partner.connected(
                ADA,
                "{\"name\":\"HubSpot\",\"sender\":\"HUBSPOT\",\"credentials\":{\"secret\":\"%s\"}}".formatted(SECRET));
        Ask.as(ADA)
                .body("{\"repId\":\"9e500000-0000-4000-8000-00000000000b\"}")
                .put("/v1/sources/" + hubspot.id() + "/owners/7")
                .then()
                .statusCode(200);
    }

    private static String event(String type, String objectId, String more) {
        return """
                {"eventId":%d,"subscriptionId":1,"portalId":1,"appId":1,"occurredAt":%d,"subscriptionType":"%s",
                 "attemptNumber":0,"objectId":%s,"changeSource":"CRM_UI"%s}""".formatted(
                        ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE),
                        System.currentTimeMillis() - 1000,
                        type,
                        objectId,
                        more);
    }

    private static String changed(String kind, String objectId, String name, String value) {
        return event(
                kind + ".propertyChange",
                objectId,
                ",\"propertyName\":\"%s\",\"propertyValue\":\"%s\"".formatted(name, value));
    }

    private void tell(String... events) throws Throwable {
        var body = List.of(events).toString();
        var at = String.valueOf(Instant.now().toEpochMilli());
        var signed = Hmac.utf8("POST" + publicUrl + hubspot.path() + body + at);
        RestAssured.given()
                .header("X-HubSpot-Signature-v3", Hmac.base64(Hmac.sha256().of(Hmac.utf8(SECRET), signed)))
                .header("X-HubSpot-Request-Timestamp", at)
                .contentType("application/json")
                .body(body.getBytes())
                .post(hubspot.path())
                .then()
                .statusCode(202);
        Eventually.holds(() -> {
            // What waited for a later event of the same delivery goes on after a pause, with a sweep.
            sweep.sweep();
            Ask.as(ADA)
                    .queryParam("sourceId", hubspot.id())
                    .get("/v1/deliveries")
                    .then()
                    .body("items.status", everyItem(not("RECEIVED")));
        });
    }

    private void aDealWithThem() throws Throwable {
        tell(
                changed("contact", contact, "email", email),
                changed("contact", contact, "firstname", "Patricia-" + contact));
        tell(
                event("deal.creation", deal, ""),
                event(
                        "deal.associationChange",
                        deal,
                        ",\"associationType\":\"DEAL_TO_CONTACT\",\"fromObjectId\":%s,\"toObjectId\":%s,\"associationRemoved\":false"
                                .formatted(deal, contact)),
                changed("deal", deal, "hubspot_owner_id", "7"),
                changed("deal", deal, "amount", "100"),
                changed("deal", deal, "deal_currency_code", "EUR"),
                changed("deal", deal, "closedate", String.valueOf(System.currentTimeMillis())),
                changed("deal", deal, "createdate", String.valueOf(System.currentTimeMillis())),
                changed("deal", deal, "dealstage", "closedwon"));
    }

    private List<String> ofThisSource() {
        return Ask.as(ADA)
                .queryParam("limit", 200)
                .get("/v1/erasures")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.sourceId == '%s' }.id".formatted(hubspot.id()));
    }

    private String contactOfTheDeal() {
        return Ask.as(ADA)
                .queryParam("activityType", "deal_won")
                .queryParam("limit", 200)
                .get("/v1/activities")
                .then()
                .extract()
                .path("items.find { it.retraction == null && it.externalId == 'deal:%s' }.subject.contact"
                        .formatted(deal));
    }

    @Test
    @DisplayName("HubSpot's privacy deletion erases the contact, whatever came before and comes after it")
    void aPrivacyDeletionErases() throws Throwable {
        aDealWithThem();
        assertThat(contactOfTheDeal()).isEqualTo("contact:" + contact);
        assertThat(stored.whereIs(email)).contains("delivery.body");

        tell(event("contact.privacyDeletion", contact, ""), event("contact.deletion", contact, ""));

        var wish = ofThisSource();
        assertThat(wish).hasSize(1);
        Ask.as(ADA)
                .get("/v1/erasures/" + wish.getFirst())
                .then()
                .body("reason", equalTo("privacy deletion by the source"))
                .body("namedBy", equalTo(List.of("CONTACT")));
        erasures.finish(wish.getFirst());
        assertThat(stored.whereIs(email)).isEmpty();
        assertThat(stored.whereIs("Patricia-" + contact)).isEmpty();
        assertThat(contactOfTheDeal()).startsWith("contact:erased-");
    }

    @Test
    @DisplayName("also when the customer's own mapping reads what HubSpot sends")
    void aMappingOfTheirOwnChangesNothing() throws Throwable {
        Ask.creatingAs(ADA)
                .body("{\"expression\":\"[]\",\"note\":\"nothing counts\"}")
                .post("/v1/sources/" + hubspot.id() + "/mappings")
                .then()
                .statusCode(201);
        tell(event("contact.privacyDeletion", contact, ""));
        assertThat(ofThisSource()).hasSize(1);
    }

    @Test
    @DisplayName("the delivery that told it keeps nothing, and however often it is told it is done once")
    void isDoneOnce() throws Throwable {
        tell(event("contact.privacyDeletion", contact, ""));
        assertThat(stored.whereIs(contact)).isEmpty();
        tell(event("contact.privacyDeletion", contact, ""));
        tell(changed("contact", contact, "email", email));
        assertThat(ofThisSource()).hasSize(1);
        assertThat(stored.whereIs(contact)).isEmpty();
        assertThat(stored.whereIs(email)).isEmpty();
    }
}
