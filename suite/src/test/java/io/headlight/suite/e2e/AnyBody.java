package io.headlight.suite.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.function.Function;

/** A body that its schema allows, with ids of one's choice: as little as validation lets through. */
final class AnyBody {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Operation operation;
    private final Function<String, String> idOf;
    private boolean usedAnId;

    /** @param idOf the id to put into the member of this name */
    AnyBody(Operation operation, Function<String, String> idOf) {
        this.operation = operation;
        this.idOf = idOf;
    }

    String text() {
        var schema = operation.body();
        return schema.isMissingNode() ? "" : any("", schema).toString();
    }

    boolean hasIds() {
        text();
        return usedAnId;
    }

    private JsonNode any(String name, JsonNode unresolved) {
        var schema = operation.resolve(unresolved);
        if (schema.has("examples") && !operation.isId(schema)) {
            return schema.path("examples").path(0);
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> {
                var array = JSON.arrayNode();
                int least = Math.max(1, schema.path("minItems").asInt(1));
                for (int i = 0; i < least; i++) {
                    array.add(any(name.replaceFirst("s$", ""), schema.path("items")));
                }
                yield array;
            }
            case "integer", "number" ->
                JSON.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.textNode(text(name, schema));
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText(schema.has("properties") ? "object" : "string");
    }

    private JsonNode object(JsonNode schema) {
        var object = JSON.objectNode();
        var required =
                schema.path("required").valueStream().map(JsonNode::asText).toList();
        schema.path("properties").properties().forEach(property -> {
            var isId = operation.isId(property.getValue())
                    || operation.isId(operation.resolve(property.getValue()).path("items"));
            if (isId || required.contains(property.getKey())) {
                object.set(property.getKey(), any(property.getKey(), property.getValue()));
            }
        });
        return object;
    }

    private String text(String name, JsonNode schema) {
        return switch (schema.path("format").asText("")) {
            case "uuid" -> {
                usedAnId = true;
                yield idOf.apply(name);
            }
            case "date" -> "2026-03-09";
            case "date-time" -> "2026-03-09T08:30:00Z";
            default -> "x".repeat(Math.max(3, schema.path("minLength").asInt(3)));
        };
    }
}
