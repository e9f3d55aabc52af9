package io.headlight.activity.match;

import static io.headlight.activity.activity.EvidenceLevel.SYSTEM;
import static io.headlight.activity.activity.EvidenceLevel.VERIFIED;
import static io.headlight.kit.testing.People.ADA;
import static io.headlight.kit.testing.People.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.headlight.activity.Ask;
import io.headlight.activity.Measured;
import io.headlight.activity.Partner;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.Subject;
import io.headlight.activity.erasure.Customer;
import io.headlight.activity.erasure.ErasuresNow;
import io.headlight.activity.erasure.Stored;
import io.headlight.kit.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Several systems told of a call with somebody who is forgotten: a call needs a name in common to be the same. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ErasedMatchTest {

    private final Instant noon = Meetings.noonOfSomeDay();
    private final Customer pat = new Customer("call");
    private final UUID dialer = UUID.randomUUID();
    private final Meetings meetings;
    private final ErasuresNow erasures;
    private final Stored stored;
    private UUID crm;
    private UUID measure;

    ErasedMatchTest(Meetings meetings, ErasuresNow erasures, Stored stored) {
        this.meetings = meetings;
        this.erasures = erasures;
        this.stored = stored;
    }

    private Claim call(String key, int second) {
        return Claim.happened(key, "call", "1", noon.plusSeconds(second)).with(Set.of("email:" + pat.email()));
    }

    @BeforeEach
    void twoTellOfACall() {
        crm = UUID.fromString(Partner.neutral(ADA).id());
        measure = Measured.register("call", "COUNT", null);
        meetings.apply(
                crm,
                ((Claim.Happened) call("crm", 0))
                        .about(new Subject("Harbor", null, pat.contact()))
                        .provenBy(SYSTEM));
        meetings.apply(dialer, ((Claim.Happened) call("dialer", 30)).provenBy(VERIFIED));
        assertThat(Meetings.total(measure, noon)).isEqualTo(1);
    }

    private List<String> records() {
        return Meetings.of("call", noon).extract().path("items.id");
    }

    private String begin() {
        return ErasuresNow.begin("""
                {"sourceId":"%s","contactId":"%s","email":"%s","reason":"x"}""".formatted(crm, pat.contact(), pat.email()));
    }

    @Test
    @DisplayName(
            "they stay the same call, told once, though one says of the other's contact what it was completed with")
    void theGroupStays() {
        var before = records();
        assertThat(before).hasSize(3);
        erasures.finish(begin());
        assertThat(stored.whereIs(pat.contact())).isEmpty();
        assertThat(stored.whereIs(pat.email())).isEmpty();
        assertThat(records()).isEqualTo(before);
        assertThat(Meetings.total(measure, noon)).isEqualTo(1);
        Meetings.of("call", noon)
                .body("items.find { it.retraction == null }.externalId", equalTo("dialer"))
                .body("items.find { it.retraction == null }.subject.contact", startsWith("person:erased-"))
                .body("items.find { it.retraction == null }.origins[0].externalId", equalTo("crm"));
    }

    @Test
    @DisplayName("a third who tells of it, while they are being forgotten or later, tells of the same call")
    void aThirdTellsOfTheSame() {
        var id = begin();
        meetings.apply(UUID.randomUUID(), ((Claim.Happened) call("third", 60)).provenBy(SYSTEM));
        assertThat(Meetings.total(measure, noon)).isEqualTo(1);
        erasures.finish(id);
        meetings.apply(UUID.randomUUID(), ((Claim.Happened) call("fourth", 50)).provenBy(SYSTEM));
        assertThat(Meetings.total(measure, noon)).isEqualTo(1);
        assertThat(stored.whereIs(pat.email())).isEmpty();
    }

    @Test
    @DisplayName("one that is taken back leaves the other, which names nobody any more")
    void theOtherIsLeft() {
        erasures.finish(begin());
        meetings.apply(dialer, new Claim.TakenBack("dialer", "call", "2", "undone, says " + pat.email()));
        assertThat(Meetings.total(measure, noon)).isEqualTo(1);
        assertThat(stored.whereIs(pat.contact())).isEmpty();
        assertThat(stored.whereIs(pat.email())).isEmpty();
    }

    @Test
    @DisplayName("why somebody set two apart is told without them; that they are apart stays")
    void reasonsGo() {
        var calls = Meetings.of("call", noon).extract();
        String counts = calls.path("items.find { it.retraction == null }.id");
        String other = calls.path("items.find { it.externalId == 'crm' }.id");
        var reason = "{\"fromActivityId\":\"%s\",\"reason\":\"%s says so\"}".formatted(other, pat.email());
        var separation = Ask.creatingAs(MARIA)
                .body(reason)
                .post("/v1/activities/" + counts + "/separations")
                .then()
                .statusCode(201)
                .body("reason", containsString(pat.email()))
                .extract()
                .header("Location");
        erasures.finish(begin());
        assertThat(stored.whereIs(pat.email())).isEmpty();
        Ask.as(MARIA).get(separation).then().statusCode(200).body("reason", startsWith("erased-"));
        assertThat(Meetings.total(measure, noon)).isEqualTo(2);
    }
}
