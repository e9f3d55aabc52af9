package io.headlight.activity.sender.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.Counterpart;
import io.headlight.activity.activity.EvidenceLevel;
import io.headlight.activity.activity.RepReference;
import io.headlight.activity.json.Instants;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.Observation;
import io.headlight.activity.sender.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A meeting that ended counts, for its host. Its {@code uuid} names the occurrence; {@code id} is the same for a whole
 * series. How long it was is what lies between start and end: {@code duration} is what was planned. Deleting it in Zoom
 * afterwards does not undo that it was held.
 */
final class Meetings {

    static final String KIND = "meeting";

    private static final String TYPE = "meeting";
    private static final String ENDED = "meeting.ended";
    private static final String JOINED = "meeting.participant_joined";
    private static final Set<String> EVENTS = Set.of(ENDED, JOINED);

    private static final String GUEST = "guest.";
    /** Bounds what is kept of a meeting with a thousand people, and does not depend on who of them is told first. */
    private static final int GUESTS_KEPT = 150;

    private static final int MOST_COUNTERPARTS = 50;

    private Meetings() {}

    static boolean isOneOf(String event) {
        return EVENTS.contains(event);
    }

    static List<Observation> observe(String event, JsonNode message, Instant at) {
        var meeting = message.path("payload").path("object");
        var uuid = StrictJson.text(meeting, "uuid");
        var fields = event.equals(ENDED) ? ended(meeting, at) : joined(meeting);
        return fields.isEmpty()
                ? List.of()
                : List.of(Observation.at(at, uuid == null ? null : KIND + ":" + uuid, fields));
    }

    private static Map<String, Object> ended(JsonNode meeting, Instant at) {
        var start = Instants.iso(meeting.path("start_time"))
                .orElseThrow(() -> new Claim.Unusable("payload.object.start_time is missing or no time"));
        var end = Instants.iso(meeting.path("end_time")).orElse(at);
        var fields = new HashMap<String, Object>();
        fields.put("host", StrictJson.text(meeting, "host_id"));
        fields.put("hostEmail", StrictJson.text(meeting, "host_email"));
        fields.put("start", start.toString());
        fields.put("seconds", Math.max(0, Duration.between(start, end).toSeconds()));
        return fields;
    }

    /** Nothing when it is the host, who joins their own meeting. */
    private static Map<String, Object> joined(JsonNode meeting) {
        var participant = meeting.path("participant");
        var host = StrictJson.text(meeting, "host_id");
        if (host != null && host.equals(StrictJson.text(participant, "id"))) {
            return Map.of();
        }
        var email = Counterpart.email(StrictJson.text(participant, "email"));
        var name = email.orElseGet(() -> "user:" + StrictJson.text(participant, "user_id"));
        return Map.of(GUEST + Math.floorMod(name.hashCode(), GUESTS_KEPT), name);
    }

    static Claim claim(KnownObject meeting, Settings settings) {
        var seconds = meeting.number("seconds");
        if (seconds.isEmpty()) {
            return takenBack(meeting, "it has not ended");
        }
        if (seconds.get().longValue() < settings.number(Zoom.SHORTEST_MEETING)) {
            return takenBack(meeting, "it was shorter than " + Zoom.SHORTEST_MEETING);
        }
        var guests = guests(meeting);
        if (guests.isEmpty() && settings.text(Zoom.GUESTS).equals(Zoom.GUESTS_REQUIRED)) {
            return takenBack(meeting, "nobody joined its host");
        }
        return Claim.happened(meeting.key(), TYPE, meeting.orderKey(), Instant.parse(meeting.text("start")))
                .by(new RepReference(meeting.text("host"), meeting.text("hostEmail"), null))
                .having(Map.of("durationSeconds", seconds.get().longValue()))
                .with(guests.stream()
                        .filter(name -> name.startsWith("email:"))
                        .sorted()
                        .limit(MOST_COUNTERPARTS)
                        .collect(Collectors.toSet()))
                .provenBy(EvidenceLevel.VERIFIED);
    }

    private static Set<String> guests(KnownObject meeting) {
        return meeting.fields().keySet().stream()
                .filter(field -> field.startsWith(GUEST))
                .map(meeting::text)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Claim takenBack(KnownObject meeting, String reason) {
        return new Claim.TakenBack(meeting.key(), TYPE, meeting.orderKey(), reason);
    }
}
