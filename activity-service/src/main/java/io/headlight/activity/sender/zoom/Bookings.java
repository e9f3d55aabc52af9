package io.headlight.activity.sender.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.RepReference;
import io.headlight.activity.json.Instants;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.Observation;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A meeting that is scheduled was booked, a series once. It is named by {@code id}: a {@code uuid} names one occurrence,
 * and after that the series has another. Deleted before it begins, the booking is taken back; deleted later, Zoom's list
 * is tidied up, and what was booked was booked. The host enters it, so nobody else vouches for it.
 */
final class Bookings {

    static final String KIND = "scheduled";

    private static final String TYPE = "meeting_booked";
    private static final String CREATED = "meeting.created";
    private static final String DELETED = "meeting.deleted";
    private static final Set<String> EVENTS = Set.of(CREATED, DELETED);

    /** Started on the spot: held perhaps, but never booked. */
    private static final String INSTANT = "1";

    private static final String ONE_OCCURRENCE = "single";

    private Bookings() {}

    static boolean isOneOf(String event) {
        return EVENTS.contains(event);
    }

    static List<Observation> observe(String event, JsonNode message, Instant at) {
        var meeting = message.path("payload").path("object");
        var id = StrictJson.text(meeting, "id");
        var key = id == null ? null : KIND + ":" + id;
        if (event.equals(DELETED)) {
            boolean oneOfSeveral = ONE_OCCURRENCE.equals(StrictJson.text(message.path("payload"), "operation"));
            return oneOfSeveral ? List.of() : List.of(Observation.at(at, key, Map.of("deleted", at.toString())));
        }
        // A room that is open at no certain time is nobody's appointment.
        return INSTANT.equals(StrictJson.text(meeting, "type"))
                ? List.of()
                : start(meeting).map(start -> Observation.at(at, key, created(meeting, start, at))).stream()
                        .toList();
    }

    private static Optional<Instant> start(JsonNode meeting) {
        return Instants.iso(meeting.path("start_time"))
                .or(() -> Instants.iso(meeting.path("occurrences").path(0).path("start_time")));
    }

    private static Map<String, Object> created(JsonNode meeting, Instant start, Instant at) {
        var fields = new HashMap<String, Object>();
        fields.put("host", StrictJson.text(meeting, "host_id"));
        fields.put("hostEmail", StrictJson.text(meeting, "host_email"));
        fields.put("booked", at.toString());
        fields.put("start", start.toString());
        return fields;
    }

    static Claim claim(KnownObject booking) {
        if (!booking.knows("booked")) {
            return takenBack(booking, "it was never booked");
        }
        var start = Instant.parse(booking.text("start"));
        if (booking.knows("deleted") && Instant.parse(booking.text("deleted")).isBefore(start)) {
            return takenBack(booking, "the meeting was deleted in Zoom before it began");
        }
        return Claim.happened(booking.key(), TYPE, booking.orderKey(), Instant.parse(booking.text("booked")))
                .by(new RepReference(booking.text("host"), booking.text("hostEmail"), null))
                .having(Map.of("startsAt", start.toString()));
    }

    private static Claim takenBack(KnownObject booking, String reason) {
        return new Claim.TakenBack(booking.key(), TYPE, booking.orderKey(), reason);
    }
}
