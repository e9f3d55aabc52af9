package io.headlight.activity.sender.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.EvidenceLevel;
import io.headlight.activity.activity.RepReference;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.sender.Arrivals;
import io.headlight.activity.sender.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingsAndCallsTest {

    private static final String START = "2026-03-10T10:00:00Z";

    private static Item event(String event, long at, String payload) {
        var body = "{\"event\":\"%s\",\"event_ts\":%d,\"payload\":%s}".formatted(event, at, payload);
        return new Item(null, StrictJson.object(body.getBytes()), Instant.EPOCH);
    }

    private static Item meeting(String event, String members) {
        return event(event, 1_773_138_821_710L, """
                {"object":{"uuid":"Hq8sT2wL==","id":"81234567890","host_id":"mInA0k","topic":"Harbor demo",%s}}
                """.formatted(members));
    }

    private static Item ended(String start, String end) {
        return meeting(
                "meeting.ended", "\"duration\":30,\"start_time\":\"%s\",\"end_time\":\"%s\"".formatted(start, end));
    }

    private static Item joined(String id, String email) {
        return meeting(
                "meeting.participant_joined",
                "\"participant\":{\"id\":\"%s\",\"user_id\":\"167\",\"email\":\"%s\"}".formatted(id, email));
    }

    private static Item booked(String event, String at, String members) {
        return event(event, Instant.parse(at).toEpochMilli(), """
                {"operation":"all","object":{"uuid":"any","id":81234567890,"host_id":"mInA0k","type":2%s}}
                """.formatted(members));
    }

    private static Item call(String leg, String members) {
        return event(
                "phone.%s_call_history_completed".formatted(leg), 1_773_134_126_000L, """
                {"object":{"user_id":"%s-user","call_logs":[{"id":"log-%s","call_id":"7341","caller_email":"mina@example.com",
                 "caller_ext_number":"1002","caller_did_number":"+493012345678","callee_email":"","callee_ext_number":101,
                 "callee_did_number":"+49 30 901820","start_time":"2026-03-10T09:09:40Z","talk_time":307%s}]}}
                """.formatted(leg, leg, members));
    }

    private static Set<Claim.Happened> after(Item... items) {
        return after(Map.of(), items);
    }

    private static Set<Claim.Happened> after(Map<String, String> settings, Item... items) {
        return new Arrivals(new Zoom(), settings).after(List.of(items));
    }

    @Test
    @DisplayName("REQ-46 a meeting that ended counts for its host, with the length it had")
    void anEndedMeetingCounts() {
        assertThat(after(ended(START, "2026-03-10T10:33:41Z"))).singleElement().satisfies(happened -> {
            assertThat(happened.activityType()).isEqualTo("meeting");
            assertThat(happened.objectKey()).isEqualTo("meeting:Hq8sT2wL==");
            assertThat(happened.rep()).isEqualTo(RepReference.owner("mInA0k"));
            assertThat(happened.occurredAt()).isEqualTo(START);
            assertThat(happened.attributes()).isEqualTo(Map.of("durationSeconds", 2021L));
            assertThat(happened.evidence()).isEqualTo(EvidenceLevel.VERIFIED);
        });
    }

    @Test
    void withoutAnEndItIsTheMomentItWasTold() {
        assertThat(after(meeting("meeting.ended", "\"start_time\":\"%s\"".formatted(START))))
                .singleElement()
                .extracting(happened -> happened.attributes().get("durationSeconds"))
                .isEqualTo(2021L);
    }

    @ParameterizedTest
    @CsvSource({"60,10:00:59,false", "60,10:01:00,true", "600,10:09:59,false", "0,10:00:00,true"})
    void aRoomThatClosedAtOnceIsNoMeeting(String shortest, String end, boolean counts) {
        var settings = Map.of(Zoom.SHORTEST_MEETING, shortest);
        assertThat(after(settings, ended(START, "2026-03-10T" + end + "Z"))).hasSize(counts ? 1 : 0);
    }

    @Test
    void whoJoinedIsTheOtherSideWhateverCameFirst() {
        var ended = ended(START, "2026-03-10T10:33:41Z");
        var pat = joined("", "Pat@Harbor.example");
        var host = joined("mInA0k", "mina@example.com");
        for (var order : List.of(List.of(host, pat, ended), List.of(ended, pat, host))) {
            assertThat(after(order.toArray(Item[]::new)))
                    .singleElement()
                    .extracting(Claim.Happened::counterparts)
                    .isEqualTo(Set.of("email:pat@harbor.example"));
        }
    }

    @Test
    void aMeetingThatNobodyJoinedCountsUnlessGuestsAreRequired() {
        var required = Map.of(Zoom.GUESTS, Zoom.GUESTS_REQUIRED);
        var ended = ended(START, "2026-03-10T10:33:41Z");
        assertThat(after(joined("mInA0k", "mina@example.com"), ended)).hasSize(1);
        assertThat(after(required, joined("mInA0k", "mina@example.com"), ended)).isEmpty();
        assertThat(after(required, ended, joined("", ""))).hasSize(1);
    }

    @Test
    void aThousandGuestsAreKeptWithinBounds() {
        var items = new ArrayList<>(List.of(ended(START, "2026-03-10T10:33:41Z")));
        for (int i = 0; i < 1000; i++) {
            items.add(joined("", "guest" + i + "@example.org"));
        }
        assertThat(after(items.toArray(Item[]::new)))
                .singleElement()
                .satisfies(happened -> assertThat(happened.counterparts()).hasSize(50));
    }

    @Test
    void aScheduledMeetingIsBookedOnceAndADeletionBeforeItTakesItBack() {
        var created = booked("meeting.created", "2026-03-01T08:00:00Z", ",\"start_time\":\"" + START + "\"");
        assertThat(after(created)).singleElement().satisfies(happened -> {
            assertThat(happened.activityType()).isEqualTo("meeting_booked");
            assertThat(happened.objectKey()).isEqualTo("scheduled:81234567890");
            assertThat(happened.occurredAt()).isEqualTo("2026-03-01T08:00:00Z");
            assertThat(happened.attributes()).isEqualTo(Map.of("startsAt", START));
            assertThat(happened.evidence()).isEqualTo(EvidenceLevel.SYSTEM);
        });
        assertThat(after(created, booked("meeting.deleted", "2026-03-10T09:59:59Z", "")))
                .isEmpty();
        assertThat(after(booked("meeting.deleted", "2026-03-10T09:59:59Z", ""), created))
                .isEmpty();
        assertThat(after(created, booked("meeting.deleted", START, ""))).hasSize(1);
        assertThat(after(booked("meeting.deleted", START, ""))).isEmpty();
    }

    @Test
    void ofASeriesTheBookingStandsWhenOneOccurrenceIsDeleted() {
        var created = booked(
                "meeting.created",
                "2026-03-01T08:00:00Z",
                ",\"occurrences\":[{\"start_time\":\"" + START + "\"},{\"start_time\":\"2026-03-17T10:00:00Z\"}]");
        var one = event(
                "meeting.deleted",
                1_772_500_000_000L,
                "{\"operation\":\"single\",\"object\":{\"id\":81234567890,\"type\":8}}");
        assertThat(after(created, one))
                .singleElement()
                .extracting(happened -> happened.attributes().get("startsAt"))
                .isEqualTo(START);
    }

    @Test
    void whatIsStartedOnTheSpotOrOpenAtAnyTimeWasNotBooked() {
        assertThat(after(booked("meeting.created", START, ""))).isEmpty();
        assertThat(after(meeting("meeting.created", "\"type\":1,\"start_time\":\"%s\"".formatted(START))))
                .isEmpty();
    }

    @Test
    @DisplayName("REQ-46 a call counts for who made it, answered or not")
    void aCallThatWasMadeCounts() {
        assertThat(after(call("caller", ",\"result\":\"answered\",\"connect_type\":\"external\"")))
                .singleElement()
                .satisfies(happened -> {
                    assertThat(happened.activityType()).isEqualTo("call");
                    assertThat(happened.objectKey()).isEqualTo("call:7341/caller/caller-user");
                    assertThat(happened.rep()).isEqualTo(new RepReference("caller-user", "mina@example.com", "1002"));
                    assertThat(happened.occurredAt()).isEqualTo("2026-03-10T09:09:40Z");
                    assertThat(happened.counterparts()).containsExactly("phone:930901820");
                    assertThat(happened.evidence()).isEqualTo(EvidenceLevel.VERIFIED);
                    assertThat(happened.attributes())
                            .isEqualTo(Map.of(
                                    "direction",
                                    "outbound",
                                    "connected",
                                    true,
                                    "connectType",
                                    "external",
                                    "durationSeconds",
                                    307L));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "'\"result\":\"Call Connected\"',true",
        "'\"result\":\"auto_recorded\"',true",
        "'\"result\":\"no_answer\"',false",
        "'\"result\":\"voicemail\",\"answer_time\":\"2026-03-10T09:09:48Z\"',false",
        "'\"answer_time\":\"2026-03-10T09:09:48Z\"',true",
        "'\"answer_time\":\"\"',false",
        "'\"result\":\"\",\"answer_time\":\"2026-03-10T09:09:48Z\"',true"
    })
    void itWasConnectedWhenAPersonTookIt(String members, boolean connected) {
        assertThat(after(call("caller", "," + members)))
                .singleElement()
                .extracting(happened -> happened.attributes().get("connected"))
                .isEqualTo(connected);
        assertThat(after(call("callee", "," + members))).hasSize(connected ? 1 : 0);
    }

    @Test
    @DisplayName("REQ-44 a call within the house counts once for each of the two, however often it is told")
    void bothEndsOfACallCountOnceEach() {
        var caller = call("caller", ",\"result\":\"answered\"");
        var callee = call("callee", ",\"result\":\"answered\"");
        var asElement = event(
                "phone.caller_call_element_completed",
                1_773_134_126_000L,
                caller.payload().path("payload").toString().replace("call_logs", "call_elements"));
        assertThat(after(caller, callee, caller, asElement, callee))
                .extracting(Claim.Happened::objectKey)
                .containsExactlyInAnyOrder("call:7341/caller/caller-user", "call:7341/callee/callee-user");
    }

    @Test
    void whatHasNoTimeOrNoNameCannotBeUsed() {
        for (var unusable : List.of(
                event("meeting.ended", 1, "{\"object\":{\"uuid\":\"H\",\"start_time\":\"" + START + "\"}}"),
                meeting("meeting.ended", "\"start_time\":\"soon\""),
                event("meeting.ended", 1_773_138_821_710L, "{\"object\":{\"start_time\":\"" + START + "\"}}"),
                event("phone.caller_call_history_completed", 1_773_138_821_710L, "{\"object\":{\"call_logs\":[]}}"),
                event("meeting.deleted", 1_773_138_821_710L, "{}"))) {
            assertThatThrownBy(() -> after(unusable)).isInstanceOf(Claim.Unusable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"meeting.started", "phone.caller_ringing", "phone.call_log_deleted", "user.created", "null"})
    void otherEventsAreTakenAndNotCounted(String event) {
        assertThat(after(event(event, 1, "{}"))).isEmpty();
    }
}
