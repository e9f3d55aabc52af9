package io.headlight.activity.erasure;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.BEN;
import static io.headlight.kit.testing.People.GRETA;
import static io.headlight.kit.testing.People.GUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.headlight.activity.Ask;
import io.headlight.activity.HubSpotPortal;
import io.headlight.activity.Measured;
import io.headlight.activity.Partner;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.Ledger;
import io.headlight.activity.activity.Origin;
import io.headlight.activity.activity.Subject;
import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Wherever else somebody may be named; whoever has the same names elsewhere; and when it does not run to its end. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class EraseElsewhereTest {

    private final String type = "elsewhere_" + UUID.randomUUID().toString().substring(0, 8);
    private final Customer pat = new Customer(type);
    private final ErasuresNow erasures;
    private final Stored stored;
    private final Ledger ledger;
    private final AsTenant asTenant;

    EraseElsewhereTest(ErasuresNow erasures, Stored stored, Ledger ledger, AsTenant asTenant) {
        this.erasures = erasures;
        this.stored = stored;
        this.ledger = ledger;
        this.asTenant = asTenant;
    }

    private void nothingIsLeft() {
        assertThat(stored.whereIs(pat.email())).isEmpty();
        assertThat(stored.whereIs(pat.contact())).isEmpty();
    }

    private void imports(String rows) {
        String id = Ask.creatingAs(ADA)
                .body("{\"name\":\"Old\",\"origin\":\"%s\",\"format\":\"CSV\"}".formatted(type.replace('_', '-')))
                .post("/v1/imports")
                .path("id");
        Ask.as(ADA)
                .contentType("application/octet-stream")
                .body(rows.getBytes())
                .put("/v1/imports/" + id + "/content")
                .then()
                .statusCode(200)
                .body("rejected", equalTo(1));
        Ask.as(ADA).get("/v1/imports/" + id + "/rejections").then().body("items.line", hasItem(2));
    }

    @Test
    @DisplayName("rejected rows of imports tell why and not whom, earlier ones and later ones")
    void rejectedRows() {
        var rows = "externalId,activityType,occurredAt,rep.email\nmeets %1$s,%2$s,2026-03-02T09:00:00Z,%1$s\n"
                .formatted(pat.email(), type);
        imports(rows);
        assertThat(stored.whereIs(pat.email())).contains("import_rejection.external_id", "import_rejection.person");
        var done = erasures.erase(pat.erasure());
        assertThat(done.getInt("found.REJECTION")).isEqualTo(1);
        nothingIsLeft();
        imports(rows);
        nothingIsLeft();
    }

    @Test
    @DisplayName("why something was taken back is told without them, earlier and later; it stays taken back")
    void reasons() {
        var measure = Measured.register(type, "COUNT", null);
        for (var key : new String[] {"r1", "r2", "r3"}) {
            batch(
                    "\"externalId\":\"%s\",\"occurredAt\":\"2026-03-02T09:00:00Z\",\"rep\":{\"email\":\"ann@acme.example\"}"
                            .formatted(key));
        }
        batch("\"externalId\":\"r1\",\"retracted\":true,\"reason\":\"%s never came\"".formatted(pat.email()));
        assertThat(stored.whereIs(pat.email())).contains("retraction.reason");
        erasures.erase(pat.erasure());
        nothingIsLeft();
        batch("\"externalId\":\"r2\",\"retracted\":true,\"reason\":\"%s never came\"".formatted(pat.email()));
        nothingIsLeft();
        assertThat(Measured.total(measure, People.ANN)).isEqualTo(1);
    }

    private void batch(String item) {
        Ask.creatingAs(ADA)
                .body("{\"origin\":\"%s\",\"items\":[{\"activityType\":\"%s\",%s}]}"
                        .formatted(type.replace('_', '-'), type, item))
                .post("/v1/activities/batch")
                .then()
                .statusCode(207)
                .body("items[0].status", not(equalTo(422)));
    }

    @Test
    @DisplayName("many rows told at once name them no more than one does")
    void manyAtOnce() {
        erasures.erase(pat.erasure());
        batch("""
                "externalId":"b1","occurredAt":"2026-03-02T09:00:00Z","rep":{"email":"ann@acme.example"},
                "subject":{"contact":"%s"},"counterparts":["%s"]""".formatted(pat.contact(), pat.email()));
        nothingIsLeft();
        assertThat(pat.activities()).hasSize(1);
    }

    @Test
    @DisplayName("an owner id that is their email means nobody any more")
    void ownerIds() {
        var partner = Partner.neutral(ADA);
        Ask.as(ADA)
                .body("{\"repId\":\"%s\"}".formatted(BEN.id()))
                .put("/v1/sources/" + partner.id() + "/owners/" + pat.email())
                .then()
                .statusCode(200);
        erasures.erase(pat.erasure());
        nothingIsLeft();
    }

    @Test
    @DisplayName("a source's object that is them is not known any more, neither asked for nor learned again")
    void objects() {
        var contact = "contact:" + UUID.randomUUID().toString().substring(0, 8);
        var portal = HubSpotPortal.withApi("http://127.0.0.1:1");
        var path = "/v1/sources/" + portal.partner().id() + "/objects/";
        complete(path + contact, "{\"fields\":{\"email\":\"%s\"}}".formatted(pat.email()));
        complete(path + portal.key(), "{\"fields\":{\"main_contact\":\"%s\"}}".formatted(contact.substring(8)));
        Ask.as(ADA).post(path + contact + "/fetches").then().statusCode(202);
        assertThat(stored.whereIs(contact)).contains("source_object.object_key", "object_fetch.object_key");

        var done = erasures.erase("{\"sourceId\":\"%s\",\"contactId\":\"%s\",\"reason\":\"x\"}"
                .formatted(portal.partner().id(), contact));

        assertThat(done.getInt("found.OBJECT")).isEqualTo(2);
        assertThat(done.getInt("found.FETCH")).isEqualTo(1);
        assertThat(stored.whereIs(contact.substring(8))).isEmpty();
        Ask.as(ADA).get(path + contact).then().statusCode(404);
        complete(path + contact, "{\"fields\":{\"email\":\"%s\"}}".formatted(pat.email()));
        complete(path + portal.key(), "{\"fields\":{\"main_contact\":\"%s\"}}".formatted(contact.substring(8)));
        assertThat(stored.whereIs(contact.substring(8))).isEmpty();
        assertThat(stored.whereIs(pat.email())).isEmpty();
        Ask.as(ADA).get(path + contact).then().statusCode(404);
        portal.object().statusCode(200).body("fields", hasSize(1));
    }

    private static void complete(String object, String body) {
        assertThat(Ask.creatingAs(ADA).body(body).post(object + "/completions").statusCode())
                .isIn(200, 201);
    }

    @Test
    @DisplayName("another organization keeps who has the same names there")
    void anotherOrganizationsDataStays() throws Throwable {
        var theirs = Partner.neutral(GRETA);
        theirs.tell(pat.meeting("m:1", 2, pat.contact(), 1, "{\"email\":\"gus@globex.example\"}"));
        theirs.isWorkedOff();
        erasures.erase(pat.erasure());
        theirs.tell(pat.meeting("m:2", 2, pat.contact(), 1, "{\"email\":\"gus@globex.example\"}"));
        theirs.isWorkedOff();
        Ask.as(GUS)
                .queryParam("activityType", type)
                .get("/v1/activities")
                .then()
                .body("items", hasSize(2))
                .body("items[0].subject.contact", equalTo(pat.contact()))
                .body("items[1].counterparts", hasItem("email:" + pat.email()));
    }

    @Test
    @DisplayName("it goes on where it was when it did not come to its end, and a second time finds nothing")
    void goesOnWhereItWas() {
        asTenant.run("acme", () -> {
            for (int i = 0; i < 120; i++) {
                ledger.apply(
                        Claim.happened("o:" + i, type, "1", Instant.parse("2026-03-10T09:00:00Z"))
                                .about(new Subject(null, null, pat.contact())),
                        People.ANN.id(),
                        new Origin(UUID.randomUUID(), null));
            }
        });
        var id = ErasuresNow.begin(pat.erasure());
        var one = Measured.register(type, "DISTINCT", "contact");
        int left = 120;
        for (int i = 0; left == 120 && i < 1000; i++) {
            erasures.step(id);
            left = named();
        }
        assertThat(left).isBetween(1, 119);
        assertThat(erasures.finish(id).getInt("found.ACTIVITY")).isEqualTo(120);
        assertThat(named()).isZero();
        assertThat(Measured.total(one, People.ANN)).isEqualTo(1);
        assertThat(erasures.erase(pat.erasure()).<Map<String, Integer>>get("found"))
                .isEmpty();
    }

    private int named() {
        return (int) pat.activities().stream()
                .filter(activity -> activity.get("subject").toString().contains(pat.contact()))
                .count();
    }
}
