package io.headlight.activity.erasure;

import static io.headlight.kit.testing.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;

import io.headlight.activity.Ask;
import io.headlight.activity.Measured;
import io.headlight.activity.Partner;
import io.headlight.kit.directory.Person;
import io.headlight.kit.testing.FixedDirectory;
import io.headlight.kit.testing.People;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A rep is forgotten; what they did stays under an id that means nobody. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class EraseRepTest {

    /** Each of one test, and no other has to do with them. */
    private static final Person LEAVER = People.rep(77, People.UK);

    private static final Person GONE = People.rep(78, People.UK);

    private final String type = "left_" + UUID.randomUUID().toString().substring(0, 8);
    private final Customer pat = new Customer(type);
    private final String owner = "owner-" + UUID.randomUUID();
    private final ErasuresNow erasures;
    private final Stored stored;
    private final FixedDirectory directory;

    EraseRepTest(ErasuresNow erasures, Stored stored, FixedDirectory directory) {
        this.erasures = erasures;
        this.stored = stored;
        this.directory = directory;
    }

    @BeforeEach
    void somebodyIsThere() {
        directory.change("acme", People.acmeWith(LEAVER, GONE));
    }

    @AfterEach
    void asBefore() {
        directory.reset();
    }

    @Test
    @DisplayName("owner ids, names in deliveries, raw bodies and notes of a rep go; facts and numbers stay")
    void aRepIsForgotten() throws Throwable {
        var partner = Partner.neutral(ADA);
        Ask.as(ADA)
                .body("{\"repId\":\"%s\"}".formatted(LEAVER.id()))
                .put("/v1/sources/" + partner.id() + "/owners/" + owner)
                .then()
                .statusCode(200);
        partner.tell(pat.meeting("m:1", 2, pat.contact(), 10, "{\"ownerId\":\"%s\"}".formatted(owner)));
        partner.isWorkedOff();
        var note = "I was ill " + UUID.randomUUID();
        Ask.creatingAs(LEAVER)
                .body("{\"activityType\":\"%s\",\"occurredAt\":\"%s\",\"note\":\"%s\"}"
                        .formatted(type, Instant.now().minusSeconds(60), note))
                .post("/v1/activities")
                .then()
                .statusCode(201);
        var measure = Measured.register(type, "COUNT", null);
        assertThat(stored.whereIs(owner)).contains("source_owner.owner_id", "delivery_item.owner_id", "delivery.body");

        var done = erasures.erase("{\"repId\":\"%s\",\"reason\":\"Left\"}".formatted(LEAVER.id()));

        assertThat(stored.whereIs(owner)).isEmpty();
        assertThat(stored.whereIs(note)).isEmpty();
        assertThat(done.getString("repId")).isEqualTo(LEAVER.id().toString());
        assertThat(done.getInt("found.OWNER")).isGreaterThanOrEqualTo(1);
        assertThat(pat.activities())
                .hasSize(2)
                .allSatisfy(activity ->
                        assertThat(activity).containsEntry("repId", LEAVER.id().toString()));
        assertThat(Measured.total(measure, LEAVER)).isEqualTo(1);
        Ask.as(ADA)
                .queryParam("sourceId", partner.id())
                .queryParam("repId", LEAVER.id())
                .get("/v1/deliveries")
                .then()
                .body("items[0].erasedAt", notNullValue())
                .body("items[0].items[0].status", equalTo("APPLIED"));
    }

    @Test
    @DisplayName("what is told of them later, by the id of then or by email, leaves no name")
    void lateArrivalsBringNothingBack() throws Throwable {
        var partner = Partner.neutral(ADA);
        Ask.as(ADA)
                .body("{\"repId\":\"%s\"}".formatted(GONE.id()))
                .put("/v1/sources/" + partner.id() + "/owners/" + owner)
                .then()
                .statusCode(200);
        erasures.erase("{\"repId\":\"%s\",\"reason\":\"Left\"}".formatted(GONE.id()));

        partner.tell(pat.meeting("m:1", 2, pat.contact(), 10, "{\"ownerId\":\"%s\"}".formatted(owner)));
        partner.tell(pat.meeting("m:2", 2, pat.contact(), 10, "{\"email\":\"REP78@acme.example\"}"));
        partner.isWorkedOff();

        assertThat(stored.whereIs(owner)).isEmpty();
        Ask.as(ADA)
                .queryParam("sourceId", partner.id())
                .get("/v1/deliveries")
                .then()
                .body("items.erasedAt", everyItem(notNullValue()))
                .body("items.items.flatten().reason", contains(null, "ERASED"));
        assertThat(pat.activities())
                .singleElement()
                .satisfies(activity ->
                        assertThat(activity).containsEntry("repId", GONE.id().toString()));
    }
}
