package io.headlight.activity.sender.pipedrive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.RepReference;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.proof.Window;
import java.time.Instant;
import java.util.Optional;

/**
 * A change of one object, whichever version of webhooks tells it.
 *
 * @param at when it was made
 * @param data the object after it, missing after a deletion
 * @param previous the members that changed, as they were; after a deletion the whole object
 * @param mergedAway whether it is gone because another one took it in
 */
record Change(
        String action, String entity, String id, Instant at, JsonNode data, JsonNode previous, boolean mergedAway) {

    private static final String CREATE = "create";
    private static final String CHANGE = "change";
    private static final String DELETE = "delete";

    static Change of(JsonNode message) {
        var meta = message.path("meta");
        if (MessageSplitter.isVersion2(message)) {
            return ofVersion2(message, meta);
        }
        if (MessageSplitter.isVersion1(message)) {
            return ofVersion1(message, meta);
        }
        throw new Claim.Unusable("this is not a message of version 1 or 2.0 of Pipedrive's webhooks");
    }

    /** Only what changed is in {@code previous}; merging two objects is a deletion of one and a change of the other. */
    private static Change ofVersion2(JsonNode message, JsonNode meta) {
        return new Change(
                String.valueOf(StrictJson.text(meta, "action")),
                String.valueOf(StrictJson.text(meta, "entity")),
                StrictJson.text(meta, "entity_id"),
                Times.of(meta.path("timestamp")).orElseThrow(Change::noTime),
                message.path("data"),
                message.path("previous"),
                meta.hasNonNull("merged_to_id"));
    }

    /** Whole objects on both sides, and actions in the past tense. */
    private static Change ofVersion1(JsonNode message, JsonNode meta) {
        var current = message.path("current");
        var previous = message.path("previous");
        var told = String.valueOf(StrictJson.text(meta, "action"));
        var action = switch (told) {
            case "added" -> CREATE;
            case "updated" -> CHANGE;
            case "deleted" -> DELETE;
            // Of the two one lives on, and the other is no more.
            case "merged" -> current.isObject() ? CHANGE : DELETE;
            default -> told;
        };
        return new Change(
                action,
                String.valueOf(StrictJson.text(meta, "object")),
                StrictJson.text(meta, "id"),
                millis(meta).or(() -> seconds(meta)).orElseThrow(Change::noTime),
                current,
                action.equals(CHANGE) ? changed(previous, current) : previous,
                told.equals("merged"));
    }

    /** Of the object as it was, what is otherwise now. */
    private static JsonNode changed(JsonNode previous, JsonNode current) {
        if (!(previous instanceof ObjectNode whole)) {
            return previous;
        }
        var changed = whole.objectNode();
        whole.properties().forEach(member -> {
            if (!member.getValue().equals(current.path(member.getKey()))) {
                changed.set(member.getKey(), member.getValue());
            }
        });
        return changed;
    }

    private static Optional<Instant> millis(JsonNode meta) {
        return Optional.ofNullable(StrictJson.text(meta, "timestamp_milli")).flatMap(Window::millis);
    }

    private static Optional<Instant> seconds(JsonNode meta) {
        return Optional.ofNullable(StrictJson.text(meta, "timestamp")).flatMap(Window::seconds);
    }

    private static Claim.Unusable noTime() {
        return new Claim.Unusable("meta.timestamp is missing or not a time");
    }

    String orderKey() {
        return Claim.orderOf(at);
    }

    boolean creates() {
        return action.equals(CREATE);
    }

    boolean deletes() {
        return action.equals(DELETE);
    }

    String key() {
        return id == null ? null : entity + ":" + id;
    }

    /** The object's owner, whom version 1 calls its user; {@code meta.user_id} is only who clicked. */
    RepReference owner() {
        var owner = StrictJson.text(data, "owner_id");
        return RepReference.owner(owner == null ? StrictJson.text(data, "user_id") : owner);
    }

    /** Another object it belongs to, by kind and id. */
    String reference(String kind, String member) {
        var other = StrictJson.text(data, member);
        return other == null ? null : kind + ":" + other;
    }

    Claim takenBack(String activityType, String reason) {
        return new Claim.TakenBack(key(), activityType, orderKey(), reason);
    }

    /** Why, for the record of what is taken back. */
    String deletion() {
        return mergedAway
                ? "the " + entity + " was merged into another in Pipedrive"
                : "the " + entity + " was deleted in Pipedrive";
    }
}
