package io.headlight.activity.sender.pipedrive;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.Counterpart;
import io.headlight.activity.activity.Subject;
import io.headlight.activity.json.StrictJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What Pipedrive calls activities. They count when they become done; undone or deleted they are taken back. An edit of a
 * done one is no transition, unless it makes a meeting of a call. A meeting also counts as booked when it is created,
 * unless it is only written down when it is over.
 */
final class Appointments {

    private static final String MEETING = "meeting";
    private static final String BOOKED = "meeting_booked";

    /** Pipedrive's own types, in our words; what a customer named themselves keeps its name. */
    private static final Map<String, String> TYPES =
            Map.of("task", "follow_up", "deadline", "follow_up", "lunch", MEETING);

    private Appointments() {}

    static List<Claim> claims(Change change) {
        return change.deletes() ? deleted(change) : kept(change);
    }

    private static List<Claim> deleted(Change change) {
        var before = change.previous();
        var claims = new ArrayList<Claim>();
        if (isDone(before)) {
            claims.add(change.takenBack(type(before), change.deletion()));
        }
        if (isMeeting(before)) {
            claims.add(change.takenBack(BOOKED, change.deletion()));
        }
        return claims;
    }

    private static List<Claim> kept(Change change) {
        var now = change.data();
        var before = change.previous();
        var claims = new ArrayList<Claim>();
        boolean wasDone = !change.creates() && (before.has("done") ? isDone(before) : isDone(now));
        boolean retyped = !change.creates() && before.has("type");
        if (wasDone && (!isDone(now) || retyped)) {
            claims.add(change.takenBack(
                    type(retyped ? before : now),
                    isDone(now) ? "its type was changed in Pipedrive" : "it was marked as not done in Pipedrive"));
        }
        if (isDone(now) && (!wasDone || retyped)) {
            claims.add(happened(change, type(now), "marked_as_done_time"));
        }
        if (change.creates() && isMeeting(now) && !isDone(now)) {
            claims.add(happened(change, BOOKED, "add_time"));
        }
        if (retyped && isMeeting(before) && !isMeeting(now)) {
            claims.add(change.takenBack(BOOKED, "its type was changed in Pipedrive"));
        }
        return claims;
    }

    private static Claim happened(Change change, String type, String time) {
        var data = change.data();
        Instant when = Times.of(data.path(time)).orElse(change.at());
        return Claim.happened(change.key(), type, change.orderKey(), when)
                .by(change.owner())
                .about(new Subject(
                        change.reference("org", "org_id"),
                        change.reference("deal", "deal_id"),
                        change.reference("person", "person_id")))
                .having(attributes(data))
                .with(attendees(data));
    }

    private static Map<String, Object> attributes(JsonNode data) {
        var attributes = new LinkedHashMap<String, Object>();
        var duration = StrictJson.text(data, "duration");
        if (duration != null && duration.matches("\\d{1,3}:[0-5]\\d")) {
            int colon = duration.indexOf(':');
            attributes.put(
                    "durationMinutes",
                    Integer.parseInt(duration.substring(0, colon)) * 60
                            + Integer.parseInt(duration.substring(colon + 1)));
        }
        return attributes;
    }

    /** Whom the organizer invited, and who are no users of Pipedrive. */
    private static Set<String> attendees(JsonNode data) {
        var others = new HashSet<String>();
        for (var attendee : data.path("attendees")) {
            boolean colleague = isTrue(attendee.path("is_organizer")) || attendee.hasNonNull("user_id");
            if (!colleague) {
                Counterpart.email(StrictJson.text(attendee, attendee.has("email") ? "email" : "email_address"))
                        .ifPresent(others::add);
            }
        }
        return others;
    }

    private static boolean isDone(JsonNode activity) {
        return isTrue(activity.path("done"));
    }

    private static boolean isTrue(JsonNode value) {
        return value.asBoolean() || value.asInt() == 1;
    }

    private static boolean isMeeting(JsonNode activity) {
        return activity.hasNonNull("type") && type(activity).equals(MEETING);
    }

    /** A type in our words. Keys of own types may hold anything: what does not fit a name becomes an underscore. */
    private static String type(JsonNode activity) {
        var type = StrictJson.text(activity, "type");
        if (type == null) {
            throw new Claim.Unusable("data.type is missing");
        }
        var name = type.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return TYPES.getOrDefault(name, name);
    }
}
