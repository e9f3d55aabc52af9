package io.headlight.activity.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** JSON as the maps, lists and texts that JSONata works on, and back. */
final class Values {

    private static final JsonMapper JSON = new JsonMapper();

    private Values() {}

    /** Texts longer than an expression may make are cut. */
    static Object plain(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                var map = new LinkedHashMap<String, Object>();
                node.forEachEntry((name, value) -> map.put(name, plain(value)));
                yield map;
            }
            case ARRAY -> {
                var list = new ArrayList<Object>();
                node.forEach(value -> list.add(plain(value)));
                yield list;
            }
            case STRING ->
                node.textValue().length() > Bounds.LONGEST_TEXT
                        ? node.textValue().substring(0, Bounds.LONGEST_TEXT)
                        : node.textValue();
            case NUMBER ->
                node.isIntegralNumber() && node.canConvertToLong() ? (Object) node.longValue() : number(node);
            case BOOLEAN -> node.booleanValue();
            default -> null;
        };
    }

    /** JSONata counts in doubles; an id that is no long is kept as text rather than rounded. */
    private static Object number(JsonNode node) {
        return node.isIntegralNumber() ? node.asText() : (Object) node.doubleValue();
    }

    static JsonNode json(Object value) {
        return value == null ? null : JSON.valueToTree(value);
    }
}
