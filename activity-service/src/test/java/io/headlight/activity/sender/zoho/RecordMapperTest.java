package io.headlight.activity.sender.zoho;

import static io.headlight.activity.sender.zoho.Notification.START;
import static io.headlight.activity.sender.zoho.Notification.changed;
import static io.headlight.activity.sender.zoho.Notification.deleted;
import static io.headlight.activity.sender.zoho.Notification.inserted;
import static io.headlight.activity.sender.zoho.Notification.updated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.MissingFields;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Settings;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordMapperTest {

    private static final String OWNER = "\"Owner\":{\"id\":\"77\",\"name\":\"Mina\",\"email\":\"Mina@Example.com\"}";
    private static final String CALL = "{" + OWNER + """
            ,"Call_Type":"Outbound","Call_Start_Time":"2026-03-10T10:30:00+02:00","Call_Duration":"07:12",
             "Outgoing_Call_Status":"Completed","Dialled_Number":"+49 30 901820","Who_Id":{"id":"5","name":"Pat"},
             "What_Id":{"id":"6","name":"Harbor"},"$se_module":"Deals"}
            """;

    private final RecordMapper mapper = new RecordMapper();
    private final Map<String, String> said = new HashMap<>();

    private Settings settings() {
        return Settings.of(Notification.ZOHO, said);
    }

    private KnownObject known(Item... items) {
        KnownObject object = null;
        for (var item : items) {
            for (var observation : mapper.observe(item, settings())) {
                object = (object == null ? new KnownObject(observation.objectKey(), Map.of()) : object)
                        .with(observation);
            }
        }
        return object;
    }

    private List<Claim> claims(Item... items) {
        return mapper.claims(known(items), settings());
    }

    private List<String> told(Item... items) {
        return claims(items).stream()
                .map(claim -> (claim instanceof Claim.Happened ? "+" : "-") + claim.activityType())
                .toList();
    }

    private Claim.Happened only(String type, Item... items) {
        return (Claim.Happened) claims(items).stream()
                .filter(claim -> claim.activityType().equals(type) && claim instanceof Claim.Happened)
                .findFirst()
                .orElseThrow();
    }

    private void misses(Set<String> fields, Item... items) {
        assertThatThrownBy(() -> claims(items))
                .isInstanceOfSatisfying(
                        MissingFields.class,
                        missing -> assertThat(missing.fields()).isEqualTo(fields));
    }

    @Test
    @DisplayName("REQ-46 a call that is entered counts for its owner when it was made, once the rest is known")
    void anEnteredCallCounts() {
        misses(
                Set.of("Owner", "Call_Type", "Call_Start_Time", "Call_Duration", "Outgoing_Call_Status"),
                inserted("Calls", "9", 0));
        var call = only("call", inserted("Calls", "9", 0), updated("Calls", "9", 5, CALL));
        assertThat(call.objectKey()).isEqualTo("call:9");
        assertThat(call.occurredAt()).isEqualTo("2026-03-10T08:30:00Z");
        assertThat(call.rep().ownerId()).isEqualTo("77");
        assertThat(call.rep().email()).isEqualTo("mina@example.com");
        assertThat(call.subject().opportunity()).isEqualTo("deal:6");
        assertThat(call.subject().contact()).isEqualTo("contact:5");
        assertThat(call.counterparts()).containsExactly("phone:930901820");
        assertThat(call.attributes()).containsEntry("durationSeconds", 432).containsEntry("direction", "outbound");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Outgoing_Call_Status\":\"Scheduled\"",
                "\"Outgoing_Call_Status\":\"Overdue\"",
                "\"Outgoing_Call_Status\":\"Cancelled\"",
                "\"Call_Type\":\"Missed\""
            })
    void aCallThatWasNotMadeIsNone(String why) {
        assertThat(told(
                        inserted("Calls", "9", 0),
                        updated("Calls", "9", 5, CALL),
                        updated("Calls", "9", 6, "{" + why + "}")))
                .containsExactly("-call");
    }

    @Test
    void anEditOfACallFromBeforeWeListenedCountsNothingAndAsksForNothing() {
        assertThat(told(updated("Calls", "9", 5, CALL))).isEmpty();
        assertThat(told(changed("Calls", "9", 5, "Owner"))).isEmpty();
        assertThat(told(inserted("Calls", "9", 0), deleted("Calls", "9", 5))).containsExactly("-call");
    }

    @ParameterizedTest
    @CsvSource({"Events", "Meetings"})
    void aMeetingIsBookedWhenEnteredAndHeldWhenSomebodyCheckedIn(String module) {
        var insert = inserted(module, "9", 0);
        var planned = updated(module, "9", 1, "{" + OWNER + """
                ,"Start_DateTime":"2026-03-12T10:00:00Z","Check_In_Time":null,"Participants":[
                 {"type":"user","Email":"bo@example.com"},{"type":"email","participant":"Pat@Harbor.example"}]}
                """);
        var checkedIn = updated(module, "9", 2, "{\"Check_In_Time\":\"2026-03-12T10:02:00Z\"}");
        misses(Set.of("Owner", "Start_DateTime", "Check_In_Time"), insert);
        assertThat(told(insert, planned)).containsExactly("+meeting_booked", "-meeting");
        assertThat(told(insert, planned, checkedIn)).containsExactly("+meeting_booked", "+meeting");
        assertThat(told(insert, planned, checkedIn, deleted(module, "9", 3)))
                .containsExactly("-meeting_booked", "-meeting");
        var booked = only("meeting_booked", insert, planned);
        assertThat(booked.occurredAt()).isEqualTo(START);
        assertThat(booked.counterparts()).containsExactly("email:pat@harbor.example");
        assertThat(only("meeting", insert, planned, checkedIn).occurredAt()).isEqualTo("2026-03-12T10:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true||+meeting",
                "false||-meeting",
                "\"Yes\"|Yes|+meeting",
                "\"No\"|Yes|-meeting",
                "null||-meeting"
            })
    void whereACustomerNotesThatAMeetingWasHeldIsTheirsToSay(String value, String wanted, String expected) {
        said.put("meetingHeldField", "Took_Place");
        if (wanted != null) {
            said.put("meetingHeldValue", wanted);
        }
        var noted = updated(
                "Events",
                "9",
                2,
                "{%s,\"Start_DateTime\":\"2026-03-12T10:00:00Z\",\"Took_Place\":%s}".formatted(OWNER, value));
        assertThat(told(noted)).containsExactly(expected);
    }

    @Test
    void aTaskCountsWhenItIsCompletedAndNotAgainWhenItIsEdited() {
        var done = updated("Tasks", "9", 2, "{\"Status\":\"Completed\"," + OWNER + "}");
        var edited = updated("Tasks", "9", 60_000, "{\"Who_Id\":{\"id\":\"5\"}}");
        assertThat(only("follow_up", done).occurredAt()).isEqualTo(START.plusMillis(2));
        assertThat(only("follow_up", done, edited).occurredAt()).isEqualTo(START.plusMillis(2));
        assertThat(told(done, updated("Tasks", "9", 3, "{\"Status\":\"In Progress\"}")))
                .containsExactly("-follow_up");
        assertThat(told(done, deleted("Tasks", "9", 3))).containsExactly("-follow_up");
        assertThat(told(edited)).isEmpty();
        misses(Set.of("Status"), inserted("Tasks", "9", 0));
    }

    @Test
    void aDealIsWonAsLongAsItsStageSaysSo() {
        var insert = inserted("Deals", "9", 0);
        var owned = updated("Deals", "9", 1, "{" + OWNER + ",\"Amount\":18500.5,\"Account_Name\":{\"id\":\"3\"}}");
        var won = updated("Deals", "9", 2, "{\"Stage\":\"Closed Won\"}");
        var reopened = updated("Deals", "9", 3, "{\"Stage\":\"Negotiation\"}");
        said.put("currency", "EUR");
        var deal = only("deal_won", insert, owned, won);
        assertThat(deal.value()).isEqualByComparingTo("18500.5");
        assertThat(deal.unit()).isEqualTo("EUR");
        assertThat(deal.occurredAt()).isEqualTo(START.plusMillis(2));
        assertThat(deal.subject().account()).isEqualTo("account:3");
        assertThat(told(insert, owned, won)).containsExactly("+opportunity_created", "+deal_won", "+stage_set");
        assertThat(told(insert, owned, won, reopened))
                .containsExactly("+opportunity_created", "-deal_won", "+stage_set", "+stage_set");
        assertThat(told(insert, owned, won, deleted("Deals", "9", 4)))
                .containsExactly("-opportunity_created", "-deal_won", "-stage_set");
        said.put("wonStages", "Signed, Negotiation");
        assertThat(told(insert, owned, won, reopened)).contains("+deal_won");
    }

    @Test
    void aStageIsSetOnceHoweverOftenADealComesBackToIt() {
        var owned = updated("Deals", "9", 1, "{" + OWNER + ",\"Stage\":\"A\"}");
        var claims = claims(
                owned, updated("Deals", "9", 2, "{\"Stage\":\"B\"}"), updated("Deals", "9", 3, "{\"Stage\":\"A\"}"));
        assertThat(claims.stream().filter(claim -> claim.activityType().equals("stage_set")))
                .extracting(Claim::objectKey)
                .containsExactlyInAnyOrder("deal:9/stage:A", "deal:9/stage:B");
    }

    @Test
    void otherModulesAreNothingWeCountAndIdsAreNumbers() {
        assertThat(known(inserted("Leads", "9", 0))).isNull();
        assertThat(known(inserted("Deals", "9", 0)).key()).isEqualTo("deal:9");
        assertThatThrownBy(() -> known(inserted("Deals", "../users", 0))).isInstanceOf(Claim.Unusable.class);
        var timeless = StrictJson.object("{\"module\":\"Deals\",\"operation\":\"insert\",\"ids\":[\"9\"]}".getBytes());
        assertThatThrownBy(() -> mapper.observe(new Item(null, timeless, Instant.EPOCH), settings()))
                .isInstanceOf(Claim.Unusable.class);
    }

    @Test
    void theSampleCounts() {
        var sample = Notification.ZOHO.splitter().split(Notification.ZOHO.sample(START), Settings.NONE);
        assertThat(told(sample.getFirst())).containsExactly("+deal_won", "+stage_set");
    }
}
