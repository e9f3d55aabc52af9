package io.headlight.activity.sender.zoho;

import static io.headlight.activity.sender.zoho.Notification.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.MissingFields;
import io.headlight.activity.known.Observation;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Settings;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownRecordTest {

    private static final Item NEW = Notification.updated(
            "Deals",
            "9",
            1,
            "{\"Stage\":\"New\",\"Amount\":1,\"Owner\":{\"id\":\"77\",\"email\":\"mina@example.com\"}}");
    private static final Item CHANGED = Notification.changed("Deals", "9", 2, "Stage");

    private static KnownObject known(Item... items) {
        var object = new KnownObject("deal:9", Map.of());
        for (var item : items) {
            for (var observation : new RecordMapper().observe(item, Settings.NONE)) {
                object = object.with(observation);
            }
        }
        return object;
    }

    /** Read so many milliseconds after the start, when the record was last modified so many. */
    private static Observation read(long millis, long modified, String stage) {
        return Observation.at(
                START.plusMillis(modified),
                "deal:9",
                Map.of("Stage", stage, KnownRecord.READ, Claim.orderOf(START.plusMillis(millis))));
    }

    private static void misses(KnownObject object, String... fields) {
        assertThatThrownBy(() -> new KnownRecord(object).need("Stage", "Amount", "Owner"))
                .isInstanceOfSatisfying(
                        MissingFields.class,
                        missing -> assertThat(missing.fields()).isEqualTo(Set.of(fields)));
    }

    @Test
    void whatIsToldIsBelieved() {
        assertThatCode(() -> new KnownRecord(known(NEW)).need("Stage", "Amount", "Owner"))
                .doesNotThrowAnyException();
        misses(known(), "Stage", "Amount", "Owner");
    }

    @Test
    void whatChangedUntoldIsNotBelievedUntilItIsRead() {
        misses(known(NEW, CHANGED), "Stage");
        misses(known(NEW, CHANGED).with(read(1, -1, "New")), "Stage");
        var found = new KnownRecord(known(NEW, CHANGED).with(read(9000, 999, "Closed Won")));
        assertThatCode(() -> found.need("Stage", "Amount", "Owner")).doesNotThrowAnyException();
        assertThat(found.text("Stage")).isEqualTo("Closed Won");
    }

    @Test
    void whatIsReadUnchangedIsBelievedEvenIfItWasModifiedBeforeWeWereTold() {
        var found = new KnownRecord(known(NEW, CHANGED).with(read(9000, -1, "New")));
        assertThatCode(() -> found.need("Stage")).doesNotThrowAnyException();
    }

    @Test
    void anUpdateThatSaysNothingMakesEverythingUnbelieved() {
        var vague = Notification.ZOHO
                .splitter()
                .split(Notification.posted("Deals", "update", "\"9\"", 2, ""), Settings.NONE)
                .getFirst();
        misses(known(NEW, vague), "Stage", "Amount", "Owner");
    }

    @Test
    void neitherOtherEditsNorReadingsMoveTheTimeOfAChange() {
        var edited = Notification.updated("Deals", "9", 60_000, "{\"Amount\":2}");
        var object = known(NEW, CHANGED, edited).with(read(90_000, 60_999, "Closed Won"));
        assertThat(new KnownRecord(object).since("Stage")).isEqualTo(START.plusMillis(2));
        assertThat(new KnownRecord(object).since("Amount")).isEqualTo(START.plusMillis(60_000));
    }

    @Test
    void theLastOwnersAddressDoesNotStay() {
        var owner = new KnownRecord(known(NEW, Notification.updated("Deals", "9", 3, "{\"Owner\":{\"id\":\"78\"}}")))
                .owner();
        assertThat(owner.ownerId()).isEqualTo("78");
        assertThat(owner.email()).isNull();
    }

    @Test
    void anUpdateBringsBackWhatWasDeletedBefore() {
        var deleted = Notification.deleted("Deals", "9", 2);
        assertThat(new KnownRecord(known(NEW, deleted)).isDeleted()).isTrue();
        assertThat(new KnownRecord(known(NEW, deleted, Notification.changed("Deals", "9", 3, "Stage"))).isDeleted())
                .isFalse();
    }
}
