package io.headlight.activity.sender.close;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.activity.Counterpart;
import io.headlight.activity.activity.RepReference;
import io.headlight.activity.activity.Subject;
import io.headlight.activity.json.StrictJson;
import java.util.HashSet;
import java.util.Set;

/** The people of an event: whose it is, whom it was about, who was on the other side. */
final class Who {

    private Who() {}

    /** The object's owner; {@code event.user_id} is only who clicked. */
    static RepReference owns(Event event) {
        return RepReference.owner(event.now("user_id"));
    }

    static Subject about(Event event) {
        return new Subject(
                event.now("lead_id"), event.kind().equals("opportunity") ? event.key() : null, event.now("contact_id"));
    }

    static Set<String> phone(Event event) {
        var others = new HashSet<String>();
        Counterpart.phone(event.now("phone")).ifPresent(others::add);
        return others;
    }

    /** Those whom the meeting's organizer invited and who are no users of Close. */
    static Set<String> attendees(Event event) {
        var others = new HashSet<String>();
        for (var attendee : event.data().path("attendees")) {
            boolean colleague = attendee.path("is_organizer").asBoolean() || attendee.hasNonNull("user_id");
            if (!colleague) {
                add(others, StrictJson.text(attendee, "email"));
            }
        }
        return others;
    }

    static Set<String> recipients(Event event) {
        var others = new HashSet<String>();
        for (JsonNode to : event.data().path("envelope").path("to")) {
            add(others, StrictJson.text(to, "email"));
        }
        for (JsonNode to : event.data().path("to")) {
            add(others, to.isTextual() ? to.asText() : null);
        }
        return others;
    }

    /** {@code Pat Quay <pat@harbor.example>} is an address too. */
    private static void add(Set<String> others, String address) {
        if (address != null) {
            int open = address.indexOf('<');
            int close = address.indexOf('>', open + 1);
            Counterpart.email(open >= 0 && close > open ? address.substring(open + 1, close) : address)
                    .ifPresent(others::add);
        }
    }
}
