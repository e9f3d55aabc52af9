package io.headlight.activity.sender.calendly;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.Counterpart;
import io.headlight.activity.activity.RepReference;
import io.headlight.activity.activity.Subject;
import io.headlight.activity.json.Instants;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.sender.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody who books is a meeting booked, for each rep who will be there; who cancels takes it back. Moving it is a
 * cancellation and a new booking, so one of the two stands. That a meeting was held Calendly does not know; that the other
 * side did not come somebody may tell it, and untell.
 */
final class InviteeMapper implements Mapper.OfItems {

    private static final String BOOKED = "meeting_booked";
    private static final String NO_SHOW = "meeting_no_show";
    private static final int MOST_MEMBERS = 50;
    private static final int MOST_COUNTERPARTS = 50;

    static boolean isAboutNoShow(String event) {
        return event.startsWith("invitee_no_show.");
    }

    @Override
    public List<Claim> map(Item item, Settings settings) {
        var message = item.payload();
        return switch (String.valueOf(StrictJson.text(message, "event"))) {
            case "invitee.created" -> booked(Invitee.of(message, false));
            case "invitee.canceled" -> takenBack(Invitee.of(message, false), BOOKED, "it was canceled in Calendly");
            case "invitee_no_show.created" -> notShown(Invitee.of(message, true));
            case "invitee_no_show.deleted" ->
                takenBack(Invitee.of(message, true), NO_SHOW, "it is not marked as a no-show any more");
            default -> List.of();
        };
    }

    /** A creation that is told late may know already that it was canceled. */
    private static List<Claim> booked(Invitee invitee) {
        if ("canceled".equals(StrictJson.text(invitee.payload, "status"))) {
            return takenBack(invitee, BOOKED, "it was canceled in Calendly");
        }
        var bookedAt = Instants.iso(invitee.payload.path("created_at")).orElse(invitee.toldAt);
        return happened(invitee, BOOKED, bookedAt);
    }

    private static List<Claim> notShown(Invitee invitee) {
        return happened(invitee, NO_SHOW, invitee.startsAt().orElse(invitee.toldAt));
    }

    private static List<Claim> happened(Invitee invitee, String type, Instant at) {
        var attributes = new HashMap<String, Object>();
        attributes.put("startsAt", invitee.startsAt().map(Instant::toString).orElse(null));
        attributes.put("rescheduled", invitee.payload.hasNonNull("old_invitee") ? true : null);
        return invitee.members().stream()
                .map(member -> (Claim) Claim.happened(invitee.key(member), type, invitee.orderKey(), at)
                        .by(Invitee.rep(member))
                        .about(new Subject(null, null, invitee.email()))
                        .having(attributes)
                        .with(invitee.counterparts()))
                .toList();
    }

    private static List<Claim> takenBack(Invitee invitee, String type, String reason) {
        return invitee.members().stream()
                .map(member -> (Claim) new Claim.TakenBack(invitee.key(member), type, invitee.orderKey(), reason))
                .toList();
    }

    /**
     * Who booked, as one event tells it.
     *
     * @param toldAt place in the invitee's history: when it was last changed; for marks of not having come, which need not
     *     change it, when that was told
     */
    record Invitee(JsonNode payload, Instant toldAt) {

        static Invitee of(JsonNode message, boolean byEvent) {
            var payload = message.path("payload");
            var event = Instants.iso(message.path("created_at"));
            var changed = Instants.iso(payload.path("updated_at"));
            return new Invitee(
                    payload,
                    (byEvent ? event.or(() -> changed) : changed.or(() -> event))
                            .orElseThrow(() -> new Claim.Unusable("payload.updated_at is missing or no time")));
        }

        String orderKey() {
            return Claim.orderOf(toldAt);
        }

        /** One without members belongs to nobody we could name; it waits for who knows. */
        List<JsonNode> members() {
            var memberships = payload.path("scheduled_event").path("event_memberships");
            if (memberships.size() > MOST_MEMBERS) {
                throw new Claim.Unusable("there are more than 50 event_memberships");
            }
            return memberships.isEmpty()
                    ? List.of(memberships)
                    : new ArrayList<>(memberships.valueStream().toList());
        }

        String key(JsonNode member) {
            var invitee = said(payload, "uri")
                    .map(Invitee::lastPart)
                    .orElseThrow(() -> new Claim.Unusable("payload.uri is missing"));
            return "invitee:" + invitee
                    + said(member, "user")
                            .map(Invitee::lastPart)
                            .or(() -> said(member, "user_email"))
                            .map(name -> "/" + name)
                            .orElse("");
        }

        /** By email; by Calendly's own id only where there is none. */
        static RepReference rep(JsonNode member) {
            return said(member, "user_email")
                    .map(RepReference::email)
                    .or(() -> said(member, "user").map(Invitee::lastPart).map(RepReference::owner))
                    .orElse(RepReference.NOBODY);
        }

        Optional<Instant> startsAt() {
            return Instants.iso(payload.path("scheduled_event").path("start_time"));
        }

        String email() {
            return said(payload, "email").orElse(null);
        }

        Set<String> counterparts() {
            var guests = payload.path("scheduled_event")
                    .path("event_guests")
                    .valueStream()
                    .map(guest -> StrictJson.text(guest, "email"));
            return Stream.concat(said(payload, "email").stream(), guests)
                    .flatMap(email -> Counterpart.email(email).stream())
                    .limit(MOST_COUNTERPARTS)
                    .collect(Collectors.toSet());
        }

        private static Optional<String> said(JsonNode node, String member) {
            return Optional.ofNullable(StrictJson.text(node, member)).filter(text -> !text.isBlank());
        }

        private static String lastPart(String uri) {
            return uri.substring(uri.lastIndexOf('/') + 1);
        }
    }
}
