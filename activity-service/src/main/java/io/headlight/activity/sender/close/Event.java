package io.headlight.activity.sender.close;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.json.Instants;
import io.headlight.activity.json.StrictJson;
import java.time.Instant;
import java.util.Optional;

/**
 * What happened to one object.
 *
 * @param kind of the object, as it stands in our keys
 * @param at when it was told last: Close draws edits that follow each other closely together into one event
 * @param data the object after it; may be missing after a deletion
 * @param previous the members that changed, as they were
 */
record Event(String action, String kind, String id, Instant at, JsonNode data, JsonNode previous) {

    /** Keys of our own lie between a kind and a stage. */
    static final String STAGE = "/stage:";

    static Event of(JsonNode event, String kind) {
        return new Event(
                String.valueOf(StrictJson.text(event, "action")),
                kind,
                StrictJson.text(event, "object_id"),
                time(event, "date_updated")
                        .or(() -> time(event, "date_created"))
                        .orElseThrow(() -> new Claim.Unusable("event.date_created is missing or not a time")),
                event.path("data"),
                event.path("previous_data"));
    }

    String key() {
        return id == null ? null : kind + ":" + id;
    }

    boolean is(String otherAction) {
        return action.equals(otherAction);
    }

    String now(String member) {
        return value(data, member);
    }

    /** Before the event; null when the object is new. */
    String before(String member) {
        return is("created") ? null : value(changed(member) ? previous : data, member);
    }

    boolean changed(String member) {
        return previous.has(member);
    }

    /** It has this value now, and had another one. */
    boolean becomes(String member, String wanted) {
        return wanted.equals(now(member)) && (is("created") || changed(member) && !wanted.equals(before(member)));
    }

    /** It had this value, and has another one now. */
    boolean ceases(String member, String wanted) {
        return changed(member) && wanted.equals(before(member)) && !wanted.equals(now(member));
    }

    Optional<Instant> time(String member) {
        return time(data, member);
    }

    Claim takenBack(String activityType, String reason) {
        return takenBack(key(), activityType, reason);
    }

    Claim takenBack(String objectKey, String activityType, String reason) {
        return new Claim.TakenBack(objectKey, activityType, Claim.orderOf(at), reason);
    }

    Claim.Happened happened(String activityType, Instant when) {
        return Claim.happened(key(), activityType, Claim.orderOf(at), when);
    }

    /** With a zone, or without one in UTC. */
    private static Optional<Instant> time(JsonNode node, String member) {
        var text = StrictJson.text(node, member);
        return Optional.ofNullable(text).flatMap(Instants::zonedOrUtc);
    }

    private static String value(JsonNode node, String member) {
        var value = node.path(member);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }
}
