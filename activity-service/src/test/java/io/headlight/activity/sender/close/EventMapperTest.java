package io.headlight.activity.sender.close;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventMapperTest {

    private static List<Claim> map(String type, String action, String data, String previous) {
        var body = """
                {"subscription_id":"whsub_1","event":{"id":"ev_1","date_created":"2026-03-10T09:18:22.395000",
                 "action":"%s","object_type":"%s","object_id":"id_1","user_id":"user_Clicked","data":%s,
                 "previous_data":%s}}
                """.formatted(action, type, data, previous);
        return new EventMapper()
                .map(
                        new Item(null, StrictJson.object(body.getBytes(StandardCharsets.UTF_8)), Instant.EPOCH),
                        Settings.NONE);
    }

    private static String call(String more) {
        return """
                {"status":"completed","direction":"outbound","duration":125,"phone":"+4930901820","lead_id":"lead_1",
                 "contact_id":"cont_1","user_id":"user_Mina","date_created":"2026-03-10T09:10:00.000000+00:00"%s}
                """.formatted(more);
    }

    private static String meeting(String status) {
        return """
                {"status":"%s","starts_at":"2026-03-12T10:00:00+00:00","duration":1800,"lead_id":"lead_1",
                 "user_id":"user_Mina","date_created":"2026-03-10T09:18:20","attendees":[
                  {"email":"mina@example.com","is_organizer":true,"user_id":"user_Mina"},
                  {"email":"bo@example.com","is_organizer":false,"user_id":"user_Bo"},
                  {"email":"Pat@Harbor.example","is_organizer":false,"user_id":null}]}
                """.formatted(status);
    }

    private static String opportunity(String outcome) {
        return """
                {"status_type":"%s","status_id":"stat_9","status_label":"Signed","value":1850099,"value_currency":"EUR",
                 "value_period":"one_time","date_won":"2026-03-10","lead_id":"lead_1","user_id":"user_Mina",
                 "date_created":"2026-03-01T08:00:00"}
                """.formatted(outcome);
    }

    @Test
    @DisplayName("REQ-46 a completed call is one call of its owner, when it was made")
    void aCompletedCallCounts() {
        assertThat(map("activity.call", "completed", call(",\"disposition\":\"answered\""), "{}"))
                .singleElement()
                .isInstanceOfSatisfying(Claim.Happened.class, happened -> {
                    assertThat(happened.activityType()).isEqualTo("call");
                    assertThat(happened.objectKey()).isEqualTo("call:id_1");
                    assertThat(happened.orderKey()).isEqualTo("2026-03-10T09:18:22.395000");
                    assertThat(happened.occurredAt()).isEqualTo("2026-03-10T09:10:00Z");
                    assertThat(happened.rep().ownerId()).isEqualTo("user_Mina");
                    assertThat(happened.subject().account()).isEqualTo("lead_1");
                    assertThat(happened.counterparts()).containsExactly("phone:930901820");
                    assertThat(happened.attributes())
                            .containsEntry("connected", true)
                            .containsEntry("durationSeconds", 125L);
                });
    }

    private static List<String> told(List<Claim> claims) {
        return claims.stream()
                .map(claim -> (claim instanceof Claim.Happened ? "+" : "-") + claim.activityType())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "completed|{}|+call",
                "created|{}|+call",
                "answered|{}|",
                "updated|{\"note\":\"old\"}|",
                "updated|{\"status\":\"in-progress\"}|+call",
                "deleted|{}|-call"
            })
    void ofACallsLifeOneStepCounts(String action, String previous, String expected) {
        assertThat(told(map("activity.call", action, call(""), previous)))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void anIncomingCallThatNobodyTookIsNone() {
        var missed = call(",\"disposition\":\"no-answer\"").replace("outbound", "inbound");
        assertThat(map("activity.call", "completed", missed, "{}")).isEmpty();
        assertThat(map("activity.call", "completed", call(",\"disposition\":\"no-answer\""), "{}"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Claim.Happened.class,
                        happened -> assertThat(happened.attributes()).containsEntry("connected", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scheduled|upcoming|{}|+meeting_booked",
                "created|upcoming|{}|+meeting_booked",
                "created|completed|{}|+meeting",
                "started|in-progress|{}|",
                "completed|completed|{}|+meeting",
                "updated|completed|{\"status\":\"in-progress\"}|+meeting",
                "updated|completed|{\"note\":\"\"}|",
                "updated|upcoming|{\"starts_at\":\"2026-03-11T10:00:00+00:00\"}|",
                "updated|upcoming|{\"status\":\"completed\"}|-meeting",
                "updated|upcoming|{\"status\":\"canceled\"}|+meeting_booked",
                "canceled|canceled|{\"status\":\"upcoming\"}|-meeting_booked -meeting",
                "updated|declined-by-lead|{\"status\":\"upcoming\"}|-meeting_booked -meeting",
                "deleted|upcoming|{}|-meeting_booked -meeting"
            })
    void aMeetingIsBookedThenHeldOrOff(String action, String status, String previous, String expected) {
        assertThat(told(map("activity.meeting", action, meeting(status), previous)))
                .isEqualTo(expected == null ? List.of() : List.of(expected.split(" ")));
    }

    @Test
    void aMeetingsOtherSideIsWhoWasInvitedFromOutside() {
        assertThat(map("activity.meeting", "completed", meeting("completed"), "{}"))
                .singleElement()
                .isInstanceOfSatisfying(Claim.Happened.class, happened -> {
                    assertThat(happened.counterparts()).containsExactly("email:pat@harbor.example");
                    assertThat(happened.occurredAt()).isEqualTo("2026-03-12T10:00:00Z");
                });
    }

    @Test
    void anEmailCountsWhenItIsSent() {
        var email = """
                {"status":"sent","direction":"%s","user_id":"user_Mina","date_sent":"2026-03-10T09:18:00",
                 "to":["Pat Quay <pat@harbor.example>"],"envelope":{"to":[{"email":"kim@harbor.example"}]}}
                """;
        assertThat(map("activity.email", "sent", email.formatted("outgoing"), "{}"))
                .singleElement()
                .isInstanceOfSatisfying(Claim.Happened.class, happened -> {
                    assertThat(happened.activityType()).isEqualTo("email");
                    assertThat(happened.occurredAt()).isEqualTo("2026-03-10T09:18:00Z");
                    assertThat(happened.counterparts())
                            .containsExactlyInAnyOrder("email:pat@harbor.example", "email:kim@harbor.example");
                });
        assertThat(map("activity.email", "created", "{\"status\":\"draft\"}", "{}"))
                .isEmpty();
        assertThat(map("activity.email", "created", email.formatted("incoming"), "{}"))
                .isEmpty();
    }

    @Test
    void aTaskCountsForWhoHadToDoIt() {
        var task = "{\"is_complete\":%s,\"assigned_to\":\"user_Bo\",\"lead_id\":\"lead_1\"}";
        assertThat(map("task.lead", "completed", task.formatted("true"), "{\"is_complete\":false}"))
                .singleElement()
                .isInstanceOfSatisfying(Claim.Happened.class, happened -> {
                    assertThat(happened.activityType()).isEqualTo("follow_up");
                    assertThat(happened.rep().ownerId()).isEqualTo("user_Bo");
                });
        assertThat(map("task.lead", "updated", task.formatted("false"), "{\"is_complete\":true}"))
                .singleElement()
                .isInstanceOf(Claim.TakenBack.class);
        assertThat(map("task.lead", "created", task.formatted("false"), "{}")).isEmpty();
        assertThat(map("task.lead", "updated", task.formatted("true"), "{\"text\":\"x\"}"))
                .isEmpty();
    }

    @Test
    void wonCountsWithItsValueInWholeUnits() {
        assertThat(map("opportunity", "updated", opportunity("won"), "{\"status_type\":\"active\"}"))
                .singleElement()
                .isInstanceOfSatisfying(Claim.Happened.class, happened -> {
                    assertThat(happened.activityType()).isEqualTo("deal_won");
                    assertThat(happened.value()).isEqualByComparingTo("18500.99");
                    assertThat(happened.unit()).isEqualTo("EUR");
                    assertThat(happened.occurredAt()).isEqualTo("2026-03-10T09:18:22.395Z");
                    assertThat(happened.subject().opportunity()).isEqualTo("opportunity:id_1");
                });
        assertThat(map("opportunity", "updated", opportunity("won"), "{\"value\":1}"))
                .isEmpty();
        var backdated = opportunity("won").replace("2026-03-10", "2026-02-27");
        assertThat(map("opportunity", "updated", backdated, "{\"status_type\":\"active\"}"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Claim.Happened.class,
                        happened -> assertThat(happened.occurredAt()).isEqualTo("2026-02-27T12:00:00Z"));
    }

    @Test
    void createdReopenedMovedAndDeleted() {
        assertThat(map("opportunity", "created", opportunity("active"), "{}"))
                .singleElement()
                .isInstanceOfSatisfying(Claim.Happened.class, happened -> {
                    assertThat(happened.activityType()).isEqualTo("opportunity_created");
                    assertThat(happened.occurredAt()).isEqualTo("2026-03-01T08:00:00Z");
                });
        assertThat(map("opportunity", "updated", opportunity("active"), "{\"status_type\":\"won\"}"))
                .singleElement()
                .isInstanceOf(Claim.TakenBack.class);
        assertThat(map("opportunity", "updated", opportunity("active"), "{\"status_id\":\"stat_1\"}"))
                .singleElement()
                .isInstanceOfSatisfying(Claim.Happened.class, happened -> {
                    assertThat(happened.activityType()).isEqualTo("stage_set");
                    assertThat(happened.objectKey()).isEqualTo("opportunity:id_1/stage:stat_9");
                    assertThat(happened.attributes()).containsEntry("stageName", "Signed");
                });
        assertThat(map("opportunity", "deleted", "null", "{\"status_id\":\"stat_9\"}"))
                .hasSize(3)
                .allMatch(Claim.TakenBack.class::isInstance);
    }

    @Test
    void otherObjectsAreNothingWeCountAndATimeIsNeeded() {
        assertThat(map("lead", "merged", "{}", "{}")).isEmpty();
        assertThat(map("activity.sms", "sent", "{}", "{}")).isEmpty();
        var timeless = StrictJson.object("{\"event\":{\"object_type\":\"opportunity\"}}".getBytes());
        assertThatThrownBy(() -> new EventMapper().map(new Item(null, timeless, Instant.EPOCH), Settings.NONE))
                .isInstanceOf(Claim.Unusable.class);
    }

    @Test
    void anEventIsNamedByItsIdOrElseByItsWords() {
        var splitter = new EventSplitter();
        var named = Incoming.posted(Map.of(), "{\"event\":{\"id\":\"ev_7\"}}".getBytes(), Instant.EPOCH);
        assertThat(splitter.messageId(named, Settings.NONE)).isEqualTo("ev_7");
        assertThat(splitter.split(named, Settings.NONE).getFirst().eventId()).isEqualTo("ev_7");
        var nameless = Incoming.posted(Map.of(), "{\"event\":{}}".getBytes(), Instant.EPOCH);
        assertThat(splitter.messageId(nameless, Settings.NONE)).startsWith("sha256:");
        var sample = splitter.split(new Close().sample(Instant.parse("2026-03-10T09:00:00Z")), Settings.NONE);
        assertThat(new EventMapper().map(sample.getFirst(), Settings.NONE)).hasSize(1);
    }
}
