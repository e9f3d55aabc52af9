package io.headlight.activity.source;

import static io.headlight.activity.source.SourceResourceTest.delete;
import static io.headlight.activity.source.SourceResourceTest.get;
import static io.headlight.activity.source.SourceResourceTest.patch;
import static io.headlight.activity.source.SourceResourceTest.patched;
import static io.headlight.activity.source.SourceResourceTest.tag;
import static io.headlight.activity.source.SourceResourceTest.workshop;
import static io.headlight.kit.testing.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.headlight.activity.Ask;
import io.headlight.activity.Partner;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a source ends, and what is kept of its life. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SourceLifeTest {

    private static final String NOTHING_WE_COUNT = "{\"type\":\"invoice.paid\",\"data\":{}}";

    @Test
    void aChangeThatChangesNothingLeavesNoTrace() {
        var partner = workshop();
        var seen = tag(partner);
        patched(partner, ADA, seen, "{\"name\":\"Workshop\"}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo(seen));
        Ask.as(ADA).get("/v1/sources/" + partner.id() + "/changes").then().body("items.kind", contains("CREATED"));
    }

    @Test
    @DisplayName("REQ-03 a deleted source is gone at once, and what it brought stays")
    void whatIsDeletedIsGoneButNotWhatItBrought() throws Throwable {
        var partner = Partner.neutral(ADA);
        partner.tell(NOTHING_WE_COUNT).statusCode(202);
        partner.isWorkedOff();
        delete(partner, tag(partner)).statusCode(204);
        get(partner).statusCode(404);
        delete(partner, "*").statusCode(404);
        patch(partner, "{\"status\":\"ACTIVE\"}").statusCode(404);
        Ask.as(ADA)
                .body("{}")
                .post("/v1/sources/" + partner.id() + "/secret-rotations")
                .then()
                .statusCode(404);
        Ask.as(ADA).get("/v1/sources/" + partner.id() + "/owners").then().statusCode(404);
        partner.tell(NOTHING_WE_COUNT).statusCode(404).body("code", equalTo("unknown_source"));
        Ask.as(ADA).queryParam("limit", 200).get("/v1/sources").then().body("items.id", not(hasItem(partner.id())));
        Ask.as(ADA).queryParam("limit", 200).get("/v1/deliveries").then().body("items.sourceId", hasItem(partner.id()));
    }

    @Test
    void whoDidWhatIsKeptWithoutSecrets() {
        var partner = workshop();
        patch(partner, "{\"name\":\"Bench\",\"status\":\"DISABLED\",\"limits\":{\"burst\":1}}")
                .statusCode(200);
        patch(partner, "{\"fetch\":{\"token\":\"token-2\"}}").statusCode(200);
        patch(partner, "{\"fetch\":null}").statusCode(200);
        delete(partner, "*").statusCode(204);
        var changes = Ask.as(ADA)
                .get("/v1/sources/" + partner.id() + "/changes")
                .then()
                .statusCode(200)
                .body("items.kind", contains("CREATED", "CHANGED", "CHANGED", "CHANGED", "DELETED"))
                .body("items.actorId.unique()", contains(ADA.id().toString()))
                .body("items[0].before", nullValue())
                .body("items[0].after.name", equalTo("Workshop"))
                .body("items[0].after.fetch.address", equalTo("https://eu.workshop.example"))
                .body("items[1].before.keySet()", containsInAnyOrder("name", "status", "limits"))
                .body("items[1].before.name", equalTo("Workshop"))
                .body("items[1].after.name", equalTo("Bench"))
                .body("items[1].after.status", equalTo("DISABLED"))
                .body("items[1].after.limits", equalTo(Map.of("perSecond", 50, "burst", 1)))
                .body("items[2].before", nullValue())
                .body("items[2].after", equalTo(Map.of("fetchToken", "replaced")))
                .body("items[3].before.fetch.address", equalTo("https://eu.workshop.example"))
                .body("items[4].after", nullValue())
                .extract()
                .asString();
        assertThat(changes).doesNotContain("token-1", "token-2");
        String cursor = Ask.as(ADA)
                .queryParam("limit", 4)
                .get("/v1/sources/" + partner.id() + "/changes")
                .then()
                .body("items.size()", equalTo(4))
                .extract()
                .path("nextCursor");
        Ask.as(ADA)
                .queryParam("limit", 4)
                .queryParam("cursor", cursor)
                .get("/v1/sources/" + partner.id() + "/changes")
                .then()
                .body("items.kind", contains("DELETED"))
                .body("nextCursor", nullValue());
    }
}
