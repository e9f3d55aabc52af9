package io.headlight.activity.sender.pipedrive;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.sender.Settings;
import java.time.Instant;
import java.util.List;

/** Sends a change to who knows its entity; {@code previous} makes every transition exact, so no state is needed here. */
final class TransitionMapper implements Mapper.OfItems {

    @Override
    public List<Claim> map(Item item, Settings settings) {
        var message = item.payload();
        if (!MessageSplitter.VERSION.equals(StrictJson.text(message.path("meta"), "version"))) {
            throw new Claim.Unusable("this is not a version 2.0 message of Pipedrive");
        }
        var change = Change.of(message);
        return switch (change.entity()) {
            case "activity" -> DoneActivities.claims(change);
            case "deal" -> Deals.claims(change);
            default -> List.of();
        };
    }

    /**
     * A change of one object.
     *
     * @param at when it was made
     * @param data the object after it, missing after a deletion
     * @param previous the members that changed, as they were; after a deletion the whole object
     */
    record Change(String action, String entity, String id, Instant at, JsonNode data, JsonNode previous) {

        static Change of(JsonNode message) {
            var meta = message.path("meta");
            return new Change(
                    String.valueOf(StrictJson.text(meta, "action")),
                    String.valueOf(StrictJson.text(meta, "entity")),
                    StrictJson.text(meta, "entity_id"),
                    Times.of(meta.path("timestamp"))
                            .orElseThrow(() -> new Claim.Unusable("meta.timestamp is missing or not a time")),
                    message.path("data"),
                    message.path("previous"));
        }

        String orderKey() {
            return Claim.orderOf(at);
        }

        boolean creates() {
            return action.equals("create");
        }

        boolean deletes() {
            return action.equals("delete");
        }

        String key() {
            return id == null ? null : entity + ":" + id;
        }

        /** Why, for the record of what is taken back. */
        String deletion() {
            return "the " + entity + " was deleted in Pipedrive";
        }
    }
}
