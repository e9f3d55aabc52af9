package io.headlight.activity.sender.calendly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.RepReference;
import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.sender.Arrivals;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InviteeMapperTest {

    private static final String MINA =
            "{\"user\":\"https://api.calendly.com/users/U-MINA\",\"user_email\":\"Mina@example.com\"}";
    private static final String JO =
            "{\"user\":\"https://api.calendly.com/users/U-JO\",\"user_email\":\"jo@example.com\"}";

    private static String body(String event, String invitee, String members, String memberships) {
        return """
                {"event":"%s","created_at":"2026-03-10T09:40:05.000000Z","payload":{
                 "uri":"https://api.calendly.com/scheduled_events/5f3c/invitees/%s","email":"Pat@harbor.example",
                 "created_at":"2026-03-10T09:40:01.000000Z","updated_at":"2026-03-10T09:40:02.000000Z"%s,
                 "scheduled_event":{"start_time":"2026-03-12T10:00:00.000000Z","event_memberships":[%s],
                 "event_guests":[{"email":"kim@harbor.example"}]}}}
                """.formatted(event, invitee, members, memberships);
    }

    private static List<Claim> map(String body) {
        return new InviteeMapper()
                .map(new Item(null, StrictJson.object(body.getBytes()), Instant.EPOCH), Settings.NONE);
    }

    private static String id(String body) {
        return new EventSplitter().messageId(Incoming.posted(Map.of(), body.getBytes(), Instant.EPOCH), Settings.NONE);
    }

    @Test
    @DisplayName("REQ-46 who books is a meeting booked, when it was booked, for each rep who will be there")
    void aBookingCountsForEachMember() {
        var claims = map(body("invitee.created", "9b1d", "", MINA + "," + JO));
        assertThat(claims).extracting(Claim::objectKey).containsExactly("invitee:9b1d/U-MINA", "invitee:9b1d/U-JO");
        assertThat(claims.getFirst()).isInstanceOfSatisfying(Claim.Happened.class, happened -> {
            assertThat(happened.activityType()).isEqualTo("meeting_booked");
            assertThat(happened.rep()).isEqualTo(RepReference.email("mina@example.com"));
            assertThat(happened.occurredAt()).isEqualTo("2026-03-10T09:40:01Z");
            assertThat(happened.orderKey()).isEqualTo("2026-03-10T09:40:02.000000");
            assertThat(happened.attributes()).isEqualTo(Map.of("startsAt", "2026-03-12T10:00:00Z"));
            assertThat(happened.counterparts())
                    .containsExactlyInAnyOrder("email:pat@harbor.example", "email:kim@harbor.example");
            assertThat(happened.subject().contact()).isEqualTo("Pat@harbor.example");
        });
    }

    @Test
    void aCancellationTakesItBackForEach() {
        assertThat(map(body("invitee.canceled", "9b1d", ",\"status\":\"canceled\"", MINA + "," + JO)))
                .hasSize(2)
                .allSatisfy(claim -> assertThat(claim)
                        .isInstanceOfSatisfying(
                                Claim.TakenBack.class,
                                back -> assertThat(back.activityType()).isEqualTo("meeting_booked")));
    }

    @Test
    void aCreationToldAfterTheCancellationIsNoBooking() {
        assertThat(map(body("invitee.created", "9b1d", ",\"status\":\"canceled\"", MINA)))
                .singleElement()
                .isInstanceOf(Claim.TakenBack.class);
    }

    @Test
    void movingItLeavesTheNewBooking() {
        var items = List.of(
                body("invitee.created", "9b1d", "", MINA),
                body("invitee.canceled", "9b1d", ",\"rescheduled\":true,\"new_invitee\":\"x/77aa\"", MINA),
                body("invitee.created", "77aa", ",\"old_invitee\":\"x/9b1d\"", MINA));
        assertThat(new Arrivals(new Calendly(), Map.of())
                        .after(items.stream()
                                .map(body -> new Item(null, StrictJson.object(body.getBytes()), Instant.EPOCH))
                                .toList()))
                .singleElement()
                .satisfies(happened -> {
                    assertThat(happened.objectKey()).isEqualTo("invitee:77aa/U-MINA");
                    assertThat(happened.attributes()).containsEntry("rescheduled", true);
                });
    }

    @Test
    void whoDidNotComeIsANoShowUntilThatIsUnsaid() {
        assertThat(map(body("invitee_no_show.created", "9b1d", "", MINA)))
                .singleElement()
                .isInstanceOfSatisfying(Claim.Happened.class, happened -> {
                    assertThat(happened.activityType()).isEqualTo("meeting_no_show");
                    assertThat(happened.occurredAt()).isEqualTo("2026-03-12T10:00:00Z");
                    assertThat(happened.orderKey()).isEqualTo("2026-03-10T09:40:05.000000");
                });
        assertThat(map(body("invitee_no_show.deleted", "9b1d", "", MINA)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Claim.TakenBack.class,
                        back -> assertThat(back.activityType()).isEqualTo("meeting_no_show"));
    }

    @Test
    void aMemberWithoutAnEmailIsNamedByIdAndNobodyWaits() {
        assertThat(map(body("invitee.created", "9b1d", "", "{\"user\":\"x/users/U-MINA\"}")))
                .singleElement()
                .isInstanceOfSatisfying(
                        Claim.Happened.class,
                        happened -> assertThat(happened.rep().ownerId()).isEqualTo("U-MINA"));
        assertThat(map(body("invitee.created", "9b1d", "", "")))
                .singleElement()
                .isInstanceOfSatisfying(Claim.Happened.class, happened -> {
                    assertThat(happened.rep().isNobody()).isTrue();
                    assertThat(happened.objectKey()).isEqualTo("invitee:9b1d");
                });
    }

    @Test
    void otherEventsAreTakenAndNotCounted() {
        assertThat(map("{\"event\":\"routing_form_submission.created\",\"payload\":{}}"))
                .isEmpty();
        assertThat(map("{}")).isEmpty();
    }

    @Test
    void whatHasNoNameOrTimeOrTooManyMembersCannotBeUsed() {
        var many = IntStream.range(0, 51).mapToObj(i -> MINA).collect(Collectors.joining(","));
        for (var unusable : List.of(
                "{\"event\":\"invitee.created\",\"created_at\":\"2026-03-10T09:40:05Z\",\"payload\":{}}",
                "{\"event\":\"invitee.created\",\"payload\":{\"uri\":\"x/y\"}}",
                body("invitee.created", "9b1d", "", many))) {
            assertThatThrownBy(() -> map(unusable)).isInstanceOf(Claim.Unusable.class);
        }
    }

    @Test
    void anEventIsNamedByTheInviteeAndItsLastChange() {
        assertThat(id(body("invitee.created", "9b1d", "", MINA)))
                .isEqualTo("invitee.created/https://api.calendly.com/scheduled_events/5f3c/invitees/9b1d"
                        + "/2026-03-10T09:40:02.000000Z");
        assertThat(id(body("invitee_no_show.created", "9b1d", "", MINA))).endsWith("/2026-03-10T09:40:05.000000Z");
        assertThat(id("{\"event\":\"x\"}")).startsWith("sha256:").isNotEqualTo(id("{\"event\":\"y\"}"));
        assertThatThrownBy(() -> id("[]")).isInstanceOf(MalformedBody.class);
    }

    @Test
    void theSampleCounts() {
        var calendly = new Calendly();
        var items = calendly.splitter().split(calendly.sample(Instant.parse("2026-03-10T09:40:01Z")), Settings.NONE);
        assertThat(new Arrivals(calendly, Map.of()).after(items)).hasSize(1);
    }
}
