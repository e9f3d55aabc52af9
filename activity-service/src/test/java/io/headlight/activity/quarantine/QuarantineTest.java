package io.headlight.activity.quarantine;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static io.headlight.kit.testing.People.GINA;
import static io.headlight.kit.testing.People.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.headlight.activity.Ask;
import io.headlight.activity.Eventually;
import io.headlight.activity.Partner;
import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class QuarantineTest {

    private final String type = "visit_" + UUID.randomUUID().toString().substring(0, 8);

    private String visit(String externalId, String rep) {
        return """
                {"type":"activity.recorded","timestamp":"2026-03-10T09:18:22Z","data":{"externalId":"%s",
                 "activityType":"%s","occurredAt":"2026-03-10T09:00:00Z","rep":%s}}
                """.formatted(externalId, type, rep);
    }

    private static ValidatableResponse quarantined(Person who, Partner partner) {
        return Ask.as(who)
                .queryParam("sourceId", partner.id())
                .get("/v1/quarantine")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse visits() {
        return Ask.as(ADA)
                .queryParam("activityType", type)
                .get("/v1/activities")
                .then();
    }

    private static void map(Partner partner, String owner, Person rep) {
        Ask.as(ADA)
                .body("{\"repId\":\"%s\"}".formatted(rep.id()))
                .put("/v1/sources/" + partner.id() + "/owners/" + owner)
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("REQ-03 what names nobody we know waits, visible, and is counted as soon as it is said who it is")
    void waitsAndIsReleased() throws Throwable {
        var partner = Partner.neutral(ADA);
        partner.tell(visit("v-1", "{\"ownerId\":\"77\"}")).statusCode(202);
        partner.tell(visit("v-2", "{\"ownerId\":\"77\"}")).statusCode(202);
        partner.tell(visit("v-3", "{\"ownerId\":\"78\"}")).statusCode(202);
        partner.isWorkedOff();
        quarantined(MARIA, partner)
                .body("items", hasSize(3))
                .body("items[0].reason", equalTo("UNKNOWN_OWNER"))
                .body("items[0].ownerId", equalTo("77"))
                .body("items.externalId", containsInAnyOrder("v-1", "v-2", "v-3"))
                .body("items[0].activityType", equalTo(type))
                .body("items[0].occurredAt", equalTo("2026-03-10T09:00:00Z"));
        visits().body("items", empty());
        map(partner, "77", ANN);
        Eventually.holds(() -> visits().body("items", hasSize(2))
                .body("items[0].repId", equalTo(ANN.id().toString())));
        partner.isWorkedOff();
        quarantined(ADA, partner).body("items.externalId", containsInAnyOrder("v-3"));
        map(partner, "77", ANN);
        partner.tell(visit("v-4", "{\"ownerId\":\"77\"}")).statusCode(202);
        partner.isWorkedOff();
        visits().body("items", hasSize(3));
    }

    @Test
    void anEmailNobodyHasIsMappedLikeAnOwner() throws Throwable {
        var partner = Partner.neutral(ADA);
        partner.tell(visit("v-1", "{\"email\":\"Ann.Archer@private.example\"}")).statusCode(202);
        partner.tell(visit("v-2", "{\"email\":\"maria@acme.example\"}")).statusCode(202);
        partner.tell(visit("v-3", "{}")).statusCode(202);
        partner.isWorkedOff();
        quarantined(ADA, partner).body("items.reason", containsInAnyOrder("UNKNOWN_EMAIL", "NOT_A_REP", "NO_REP"));
        map(partner, "ann.archer@private.example", ANN);
        Eventually.holds(() -> visits().body("items", hasSize(1)));
    }

    @Test
    void whatBreaksARuleWaitsWithTheRule() throws Throwable {
        var partner = Partner.neutral(ADA);
        partner.tell(visit("v-1", "{\"ownerId\":\"77\"}").replace("2026-03-10T09:00:00Z", "soon"))
                .statusCode(202);
        partner.tell(visit("v-2", "{\"email\":\"ann@acme.example\"}").replace("2026-03-10T09:00", "2099-03-10T09:00"))
                .statusCode(202);
        partner.isWorkedOff();
        quarantined(ADA, partner)
                .body("items.reason", containsInAnyOrder("UNMAPPABLE", "UNMAPPABLE"))
                .body(
                        "items.detail",
                        containsInAnyOrder(
                                "data.occurredAt is missing or not an instant such as 2026-03-10T09:00:00Z",
                                "it has not happened yet: occurredAt is over a day ahead"));
        Ask.as(ADA)
                .queryParam("sourceId", partner.id())
                .queryParam("reason", "UNKNOWN_OWNER")
                .get("/v1/quarantine")
                .then()
                .body("items", empty());
        visits().body("items", empty());
    }

    @Test
    void isPaged() throws Throwable {
        var partner = Partner.neutral(ADA);
        for (int i = 0; i < 5; i++) {
            partner.tell(visit("v-" + i, "{}")).statusCode(202);
        }
        partner.isWorkedOff();
        var seen = new HashSet<String>();
        String cursor = null;
        do {
            var ask = Ask.as(ADA).queryParam("sourceId", partner.id()).queryParam("limit", 2);
            var page = (cursor == null ? ask : ask.queryParam("cursor", cursor)).get("/v1/quarantine");
            seen.addAll(page.<List<String>>path("items.externalId"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(seen).hasSize(5);
    }

    @Test
    void isNobodyElsesBusiness() throws Throwable {
        var partner = Partner.neutral(ADA);
        Ask.as(ANN).get("/v1/quarantine").then().statusCode(403);
        Ask.as(GINA)
                .queryParam("sourceId", partner.id())
                .get("/v1/quarantine")
                .then()
                .statusCode(404);
    }
}
