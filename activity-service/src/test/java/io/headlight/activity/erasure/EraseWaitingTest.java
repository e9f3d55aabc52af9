package io.headlight.activity.erasure;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.activity.Ask;
import io.headlight.activity.HubSpotPortal;
import io.headlight.activity.Partner;
import io.headlight.activity.processing.SweepNow;
import io.headlight.activity.sql.Batch;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What names somebody who is forgotten and waits: for people, for more to be told, for its source to go on. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class EraseWaitingTest {

    private final String type = "waited_" + UUID.randomUUID().toString().substring(0, 8);
    private final Customer pat = new Customer(type);
    private final ErasuresNow erasures;
    private final Stored stored;
    private final SweepNow sweep;
    private final DataSource database;

    EraseWaitingTest(ErasuresNow erasures, Stored stored, SweepNow sweep, DataSource database) {
        this.erasures = erasures;
        this.stored = stored;
        this.sweep = sweep;
        this.database = database;
    }

    private void nothingIsLeft() {
        assertThat(stored.whereIs(pat.email())).isEmpty();
        assertThat(stored.whereIs(pat.digits())).isEmpty();
    }

    private String unknownReps(String key) {
        return pat.meeting(key, 2, pat.contact(), 10, "{\"ownerId\":\"nobody-knows\"}");
    }

    private static ValidatableResponse log(Partner partner) {
        return Ask.as(ADA)
                .queryParam("sourceId", partner.id())
                .get("/v1/deliveries")
                .then()
                .statusCode(200);
    }

    private static void status(Partner partner, String status) {
        var path = "/v1/sources/" + partner.id();
        Ask.as(ADA)
                .contentType("application/merge-patch+json")
                .header("If-Match", Ask.as(ADA).get(path).header("ETag"))
                .body("{\"status\":\"%s\"}".formatted(status))
                .patch(path)
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("what arrives later and would wait for its rep is given up, as what waited before was")
    void whatWouldWaitIsGivenUp() throws Throwable {
        var partner = Partner.neutral(ADA);
        erasures.erase(pat.erasure());
        partner.tell(unknownReps("m:1"));
        partner.isWorkedOff();
        nothingIsLeft();
        log(partner).body("items[0].status", equalTo("PROCESSED")).body("items[0].items[0].reason", equalTo("ERASED"));
        Ask.as(ADA)
                .queryParam("sourceId", partner.id())
                .get("/v1/quarantine")
                .then()
                .body("items", empty());
    }

    /** A deal was won and is about a contact; too little is known of it to count. */
    private static void wonWith(HubSpotPortal portal, String contact) throws Throwable {
        portal.isOwnedBy("7", BEN);
        var at = HubSpotPortal.WON_AT;
        portal.tells(portal.event(at, "dealstage", "closedwon"), """
                {"eventId":99,"subscriptionId":1,"portalId":24811907,"appId":3300871,"occurredAt":%d,
                 "subscriptionType":"deal.associationChange","attemptNumber":0,"associationType":"DEAL_TO_CONTACT",
                 "fromObjectId":%s,"toObjectId":%s,"associationRemoved":false,"changeSource":"CRM_UI"}
                """.formatted(
                        at.toEpochMilli(), portal.deal(), contact.substring("contact:".length())));
        portal.partner().isWorkedOff();
    }

    private void completed(HubSpotPortal portal, int amount) throws Throwable {
        Ask.creatingAs(ADA)
                .body("""
                        {"fields":{"amount":%d,"hubspot_owner_id":"7","deal_currency_code":"EUR","pipeline":"default",
                         "closedate":"2024-02-05T10:00:00Z","createdate":"2024-02-01T10:00:00Z"},
                         "asOf":"2024-02-05T10:00:%02dZ"}""".formatted(amount, amount))
                .post("/v1/sources/" + portal.partner().id() + "/objects/" + portal.key() + "/completions")
                .then()
                .statusCode(200)
                .body("missing", empty());
        sweep.sweep();
        portal.partner().isWorkedOff();
    }

    private void whatWaitsIsCountedFirst(HubSpotPortal portal, String contact) throws Throwable {
        log(portal.partner()).body("items[0].status", equalTo("NEEDS_FETCH")).body("items[0].erasedAt", nullValue());
        completed(portal, 7);
        assertThat(portal.wonBy(BEN)).containsExactly(7.0);
        log(portal.partner()).body("items[0].erasedAt", notNullValue());
        assertThat(stored.whereIs(contact.substring("contact:".length()))).isEmpty();
    }

    @Test
    @DisplayName("of many things in one delivery those that wait for something else are counted first")
    void othersInTheSameDeliveryAreNotLost() throws Throwable {
        var portal = HubSpotPortal.withoutApi();
        var contact = "contact:" + portal.deal() + "1";
        erasures.erase("{\"contactId\":\"%s\",\"reason\":\"x\"}".formatted(contact));
        wonWith(portal, contact);
        whatWaitsIsCountedFirst(portal, contact);
    }

    @Test
    @DisplayName("of many things in one delivery those that wait already when somebody is erased are counted first")
    void othersThatWaitAlreadyAreNotLost() throws Throwable {
        var portal = HubSpotPortal.withoutApi();
        var contact = "contact:" + portal.deal() + "1";
        wonWith(portal, contact);
        log(portal.partner()).body("items[0].status", equalTo("NEEDS_FETCH"));
        erasures.erase("{\"contactId\":\"%s\",\"reason\":\"x\"}".formatted(contact));
        whatWaitsIsCountedFirst(portal, contact);
    }

    @Test
    @DisplayName("what is learned of an object later does not read what is empty once more")
    void whatIsEmptyIsNotReadAgain() throws Throwable {
        var portal = HubSpotPortal.withoutApi();
        var contact = "contact:" + portal.deal() + "1";
        wonWith(portal, contact);
        completed(portal, 7);
        erasures.erase("{\"contactId\":\"%s\",\"reason\":\"x\"}".formatted(contact));
        completed(portal, 8);
        log(portal.partner()).body("items[0].status", equalTo("PROCESSED")).body("items[0].reason", nullValue());
        assertThat(portal.wonBy(BEN)).containsExactly(7.0);
    }

    @Test
    @DisplayName("what waits while its source is paused is emptied as soon as it is worked off, as others may be in it")
    void whatAPausedSourceSent() throws Throwable {
        var partner = Partner.neutral(ADA);
        status(partner, "PAUSED");
        partner.tell(pat.meeting("m:1", 2, pat.contact(), 10));
        partner.tell(new Customer(type).meeting("m:2", 2, "person:another", 10));
        assertThat(stored.whereIs(pat.email())).contains("delivery.body");
        erasures.erase(pat.erasure());
        status(partner, "ACTIVE");
        sweep.sweep();
        partner.isWorkedOff();
        nothingIsLeft();
        log(partner).body("items.status.unique()", contains("PROCESSED"));
        assertThat(pat.activities()).hasSize(2);
    }

    @Test
    @DisplayName("a delivery that kills its workers is given up, and leaves nothing of them")
    void whatKillsItsWorkers() throws Throwable {
        var partner = Partner.neutral(ADA);
        status(partner, "PAUSED");
        erasures.erase(pat.erasure());
        partner.tell(pat.meeting("m:1", 2, pat.contact(), 10));
        assertThat(stored.whereIs(pat.email())).contains("delivery.body");
        hasKilledMany(partner);
        status(partner, "ACTIVE");
        sweep.sweep();
        partner.isWorkedOff();
        nothingIsLeft();
        log(partner).body("items[0].reason", equalTo("GIVEN_UP")).body("items[0].erasedAt", notNullValue());
        assertThat(pat.activities()).isEmpty();
    }

    private void hasKilledMany(Partner partner) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "update delivery set claims = 21, due_at = utc_timestamp(6) where source_id = ?")) {
            statement.setBytes(1, Batch.bytes(UUID.fromString(partner.id())));
            statement.executeUpdate();
        }
    }
}
