package io.headlight.activity.erasure;

import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.headlight.activity.Ask;
import io.headlight.activity.Measured;
import io.headlight.activity.Partner;
import io.headlight.kit.testing.TestClock;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A customer's contact is forgotten, and no number knows. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class EraseContactTest {

    private final String type = "erased_" + UUID.randomUUID().toString().substring(0, 8);
    private final Customer pat = new Customer(type);
    private final ErasuresNow erasures;
    private final Stored stored;
    private final TestClock clock;

    EraseContactTest(ErasuresNow erasures, Stored stored, TestClock clock) {
        this.erasures = erasures;
        this.stored = stored;
        this.clock = clock;
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    private List<UUID> measures() {
        return List.of(
                Measured.register(type, "COUNT", null),
                Measured.register(type, "SUM", "value"),
                Measured.register(type, "DISTINCT", "contact"),
                Measured.register(type, "DISTINCT", "about"),
                Measured.register(
                        type, "[{\"attribute\":\"contact\",\"operator\":\"PRESENT\"}]", "COUNT", null, "UTC"));
    }

    private static List<String> numbers(List<UUID> measures, String asOf) {
        return measures.stream()
                .map(measure -> Measured.read(measure, ANN, "2026-03-01", "2026-03-31", asOf)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items[0].days")
                        .toString())
                .toList();
    }

    private void nothingIsLeft() {
        assertThat(List.of(pat.email(), pat.contact(), pat.phone(), pat.digits()))
                .allSatisfy(name -> assertThat(stored.whereIs(name)).isEmpty());
    }

    @Test
    @DisplayName("nothing of the person is left in the database, and the numbers are what they were, rebuilt ones too")
    void theNumbersStay() throws Throwable {
        var live = measures();
        Customer.meets(Partner.neutral(ADA), pat);
        assertThat(stored.whereIs(pat.email()))
                .contains("delivery.body", "activity.counterparts", "activity.attributes");
        assertThat(stored.whereIs(pat.contact())).contains("activity.contact");
        var before = numbers(live, null);

        var done = erasures.erase(pat.erasure());

        nothingIsLeft();
        assertThat(done.getList("namedBy", String.class)).containsExactly("CONTACT", "EMAIL", "PHONE");
        assertThat(done.getInt("found.ACTIVITY")).isEqualTo(4);
        assertThat(done.getInt("deliveriesEmptied")).isEqualTo(4);
        assertThat(numbers(live, null)).isEqualTo(before);
        assertThat(numbers(measures(), null)).as("rebuilt").isEqualTo(before);
        assertThat(numbers(live, Instant.now().plusSeconds(1).toString()))
                .as("from the log")
                .isEqualTo(before);
    }

    @Test
    @DisplayName("the fact stays whose it is, with others it names; a pseudonym stands for the one who is gone")
    void theFactStays() throws Throwable {
        var partner = Partner.neutral(ADA);
        Customer.meets(partner, pat);
        erasures.erase(pat.erasure());

        var first = pat.activity("m:1");
        assertThat(first)
                .containsEntry("repId", ANN.id().toString())
                .containsEntry("occurredAt", "2026-03-02T09:00:00Z")
                .containsEntry("value", 10f);
        assertThat(subject(first)).containsEntry("account", "Harbor");
        assertThat(subject(first).get("contact")).matches(name -> name.startsWith("person:erased-"));
        assertThat(first.get("counterparts").toString())
                .contains("email:zoe@harbor.example", "email:erased-", "@erased.invalid");
        assertThat(first.get("attributes").toString()).contains("firstTime=true", "Zoe", "erased-");
        var contacts = pat.activities().stream()
                .map(activity -> subject(activity).get("contact"))
                .distinct()
                .toList();
        assertThat(contacts).hasSize(2).contains("person:another");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> subject(Map<String, Object> activity) {
        return (Map<String, String>) activity.get("subject");
    }

    @Test
    @DisplayName("what a rep wrote beside it goes; the note of another meeting stays")
    void theNoteGoes() {
        for (var contact : List.of(pat.contact(), "person:another")) {
            Ask.creatingAs(ANN)
                    .body("""
                            {"activityType":"%s","occurredAt":"%s","subject":{"contact":"%s"},"note":"likes tea"}
                            """.formatted(type, Instant.now().minusSeconds(60), contact))
                    .post("/v1/activities")
                    .then()
                    .statusCode(201);
        }
        erasures.erase(pat.erasure());
        assertThat(pat.activities())
                .extracting(activity -> activity.get("note"))
                .containsOnly("likes tea", null);
        nothingIsLeft();
    }

    @Test
    @DisplayName("what arrives later, again or anew, brings nothing back and counts as if nothing had happened")
    void lateArrivalsBringNothingBack() throws Throwable {
        var measures = measures();
        var partner = Partner.neutral(ADA);
        Customer.meets(partner, pat);
        var before = numbers(measures, null);
        erasures.erase(pat.erasure());

        partner.tell(pat.meeting("m:1", 2, pat.contact(), 10));
        partner.tell("{\"type\":\"person.changed\",\"data\":{\"mail\":\"%s\"}}".formatted(pat.email()));
        partner.isWorkedOff();
        nothingIsLeft();
        assertThat(pat.activities()).as("a repetition is a repetition").hasSize(4);
        assertThat(numbers(measures, null)).isEqualTo(before);

        partner.tell(pat.meeting("m:5", 2, pat.contact(), 1));
        partner.isWorkedOff();
        nothingIsLeft();
        assertThat(pat.activities()).hasSize(5);
        assertThat(Measured.total(measures.get(0), ANN)).isEqualTo(5);
        assertThat(Measured.total(measures.get(2), ANN))
                .as("the same person as before")
                .isEqualTo(2);
    }

    @Test
    @DisplayName("a rep cannot write down either whom we forgot")
    void byHandNeither() {
        erasures.erase(pat.erasure());
        Ask.creatingAs(ANN)
                .body("""
                        {"activityType":"%s","occurredAt":"%s","subject":{"contact":"%s"},"note":"call %s"}
                        """.formatted(type, Instant.now().minusSeconds(60), pat.contact(), pat.phone()))
                .post("/v1/activities")
                .then()
                .statusCode(201);
        nothingIsLeft();
    }

    @Test
    @DisplayName("emptied deliveries are neither replayed nor previewed, and the log still has them")
    void emptiedDeliveriesAreLeftAlone() throws Throwable {
        var partner = Partner.neutral(ADA);
        Customer.meets(partner, pat);
        List<String> ids = Ask.as(ADA)
                .queryParam("sourceId", partner.id())
                .get("/v1/deliveries")
                .path("items.id");
        erasures.erase(pat.erasure());

        Ask.creatingAs(ADA)
                .body("{\"deliveryIds\":[\"%s\"]}".formatted(ids.getFirst()))
                .post("/v1/sources/" + partner.id() + "/replays")
                .then()
                .statusCode(201)
                .body("deliveries", equalTo(0));
        Ask.as(ADA)
                .body("{\"deliveryIds\":[\"%s\"]}".formatted(ids.getFirst()))
                .post("/v1/sources/" + partner.id() + "/mapping-previews")
                .then()
                .statusCode(200)
                .body("items", equalTo(0));
        Ask.as(ADA)
                .queryParam("sourceId", partner.id())
                .get("/v1/deliveries")
                .then()
                .body("items", hasSize(4))
                .body("items.status.unique()", equalTo(List.of("PROCESSED")));
        assertThat(pat.activities()).hasSize(4).allMatch(activity -> activity.get("retraction") == null);
    }

    @Test
    @DisplayName("what waits in quarantine and names the person is given up, and says so")
    void whatWaitsIsGivenUp() throws Throwable {
        var partner = Partner.neutral(ADA);
        partner.tell(pat.meeting("m:1", 2, pat.contact(), 10, "{\"ownerId\":\"nobody-knows\"}"));
        partner.isWorkedOff();
        var done = erasures.erase(pat.erasure());
        assertThat(done.getInt("givenUp")).isEqualTo(1);
        nothingIsLeft();
        Ask.as(ADA)
                .queryParam("sourceId", partner.id())
                .get("/v1/deliveries")
                .then()
                .body("items[0].status", equalTo("PROCESSED"))
                .body("items[0].erasedAt", notNullValue())
                .body("items[0].items[0].reason", equalTo("ERASED"));
    }

    @Test
    @DisplayName("an erasure waits until no transaction is under way that could not know of it")
    void waitsForThoseUnderWay() throws Throwable {
        Customer.meets(Partner.neutral(ADA), pat);
        clock.set(Instant.now());
        var id = ErasuresNow.begin(pat.erasure());
        clock.advance(Erasure.UNDERWAY.minusMillis(1));
        erasures.run();
        Ask.as(ADA).get("/v1/erasures/" + id).then().body("found", anEmptyMap());
        clock.advance(Duration.ofMillis(1));
        assertThat(erasures.finish(id).getInt("found.ACTIVITY")).isEqualTo(4);
    }
}
