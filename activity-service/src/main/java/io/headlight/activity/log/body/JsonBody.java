package io.headlight.activity.log.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.json.StrictJson;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A body in JSON without the values of hidden members. */
final class JsonBody {

    /** Some senders write a member as a pair: {@code {"key": "iban", "value": "DE02…"}}. */
    private static final List<String> NAMES = List.of("key", "name", "field", "propertyName");

    private static final Set<String> VALUES = Set.of("value", "propertyValue", "oldValue", "newValue");
    private static final TextNode HIDDEN = TextNode.valueOf(HiddenMembers.HIDDEN);

    private final HiddenMembers members;
    private int hidden;

    private JsonBody(HiddenMembers members) {
        this.members = members;
    }

    /** Empty when it is no JSON. */
    static Optional<Shown> shown(byte[] body, HiddenMembers members) {
        try {
            var read = StrictJson.tree(body);
            var json = new JsonBody(members);
            json.hide(read);
            return Optional.of(new Shown(BodyForm.JSON, read.toString(), json.hidden));
        } catch (MalformedBody notJson) {
            return Optional.empty();
        }
    }

    private void hide(JsonNode node) {
        if (node instanceof ObjectNode object) {
            boolean pair = NAMES.stream()
                    .anyMatch(name -> members.hides(object.path(name).asText()));
            for (var member : object.properties()) {
                if (members.hides(member.getKey()) || pair && VALUES.contains(member.getKey())) {
                    member.setValue(HIDDEN);
                    hidden++;
                } else {
                    hide(member.getValue());
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(this::hide);
        }
    }
}
