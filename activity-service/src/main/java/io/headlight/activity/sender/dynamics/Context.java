package io.headlight.activity.sender.dynamics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.json.StrictJson;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A {@code RemoteExecutionContext}: one message about one record, with its parameters and images, all of them lists of pairs.
 *
 * @param sent as it was sent
 * @param received for when nothing else says when it was
 */
record Context(JsonNode sent, Instant received) {

    static final String NO_ID = "00000000-0000-0000-0000-000000000000";

    private static final String PARAMETERS = "InputParameters";
    private static final String OWNER = "ownerid";
    private static final String MODIFIED = "modifiedon";
    private static final String CREATED = "createdon";
    private static final int LONGEST = 255;

    String message() {
        return String.valueOf(StrictJson.text(sent, "MessageName"));
    }

    String entity() {
        return String.valueOf(StrictJson.text(sent, "PrimaryEntityName")).toLowerCase(Locale.ROOT);
    }

    /** The record's key; the id is the context's own or, where that is none, the given entity's. */
    String key(String otherwise) {
        var primary = StrictJson.text(sent, "PrimaryEntityId");
        var id = primary == null || primary.equals(NO_ID) ? otherwise : primary;
        if (id == null || id.isEmpty()) {
            throw new Claim.Unusable("PrimaryEntityId is missing or zero");
        }
        return entity() + ":" + id.toLowerCase(Locale.ROOT);
    }

    /** Were the parameters taken out because the whole would have had over 256 KB? */
    boolean isCutShort() {
        return sent.path(ContextSplitter.CUT_SHORT).asBoolean()
                || !sent.path(PARAMETERS).isArray();
    }

    JsonNode parameter(String name) {
        return value(sent.path(PARAMETERS), name);
    }

    /** Attributes after the operation, as far as they were asked for in an image or sent with it; what was sent stands. */
    Map<String, Object> attributes(Set<String> wanted) {
        var attributes = new HashMap<String, Object>();
        sent.path("PostEntityImages").valueStream().forEach(image -> read(image.path("value"), wanted, attributes));
        read(parameter("Target"), wanted, attributes);
        return attributes;
    }

    /** Adds the wanted ones of an entity's attributes. */
    static void read(JsonNode entity, Set<String> wanted, Map<String, Object> into) {
        entity.path("Attributes").valueStream().forEach(pair -> {
            var name = StrictJson.text(pair, "key");
            if (name != null && wanted.contains(name)) {
                into.put(name, unwrapped(name, pair.path("value")));
            }
        });
    }

    /**
     * When the record was modified; of a new one when it was created. Without that, when the operation was: that is a hint
     * only, so never later than it came in.
     */
    Instant at() {
        var told = attributes(Set.of(MODIFIED, CREATED));
        var modified = Dates.of((String) told.get(MODIFIED));
        var created = message().equals("Create") ? Dates.of((String) told.get(CREATED)) : Optional.<Instant>empty();
        return modified.or(() -> created)
                .or(() -> Dates.ofOperation(StrictJson.text(sent, "OperationCreatedOn"))
                        .filter(at -> at.isBefore(received)))
                .orElse(received);
    }

    private static JsonNode value(JsonNode pairs, String key) {
        return pairs.valueStream()
                .filter(pair -> key.equals(StrictJson.text(pair, "key")))
                .map(pair -> pair.path("value"))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    /** An option's number, an amount, an id with the kind of record before it except where it is the owner's, or as it is. */
    static String unwrapped(String name, JsonNode value) {
        if (value.isObject() && value.hasNonNull("Id")) {
            var id = value.path("Id").asText().toLowerCase(Locale.ROOT);
            return bounded(name.equals(OWNER) ? id : StrictJson.text(value, "LogicalName") + ":" + id);
        }
        var plain = value.isObject() ? value.path("Value") : value;
        return plain.isValueNode() && !plain.isNull() ? bounded(plain.asText()) : null;
    }

    private static String bounded(String text) {
        if (text.length() > LONGEST) {
            throw new Claim.Unusable("an attribute that counts has over 255 characters");
        }
        return text;
    }
}
