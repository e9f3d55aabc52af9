package io.headlight.suite.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Bodies that a schema allows, with ids of one's choice: its examples where it has any, else as little as validation lets
 * through. Ids that no example shows are put in too, so that a member of that kind is never left untried.
 */
final class AnyBody {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonNode NONE = MissingNode.getInstance();

    private final Operation operation;
    private final Function<String, String> idOf;
    private boolean usedAnId;

    /** @param idOf the id to put into the member of this name */
    AnyBody(Operation operation, Function<String, String> idOf) {
        this.operation = operation;
        this.idOf = idOf;
    }

    String text() {
        return texts().getFirst();
    }

    /** One for every example; two examples are two ways to ask, each perhaps with ids of its own. */
    List<String> texts() {
        var schema = operation.body();
        if (schema.isMissingNode()) {
            return List.of("");
        }
        int examples = Math.max(1, schema.path("examples").size());
        return IntStream.range(0, examples)
                .mapToObj(i ->
                        any("", schema, schema.path("examples").path(i), i == 0).toString())
                .toList();
    }

    boolean hasIds() {
        texts();
        return usedAnId;
    }

    private JsonNode any(String name, JsonNode unresolved, JsonNode given) {
        return any(name, unresolved, given, given.isMissingNode());
    }

    /** @param whole whether ids that no example of this schema shows are put in */
    private JsonNode any(String name, JsonNode unresolved, JsonNode given, boolean whole) {
        var schema = operation.resolve(unresolved);
        var example = given.isMissingNode() ? schema.path("examples").path(0) : given;
        return switch (type(schema)) {
            case "object" -> object(schema, example, whole);
            case "array" -> array(name, schema, example);
            case "string" -> string(name, schema, example);
            default -> example.isMissingNode() ? least(schema) : example;
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText(schema.has("properties") ? "object" : "");
    }

    private JsonNode object(JsonNode schema, JsonNode example, boolean whole) {
        var object = example.isObject() ? example.<ObjectNode>deepCopy() : JSON.objectNode();
        var required =
                schema.path("required").valueStream().map(JsonNode::asText).toList();
        var shown = schema.path("examples")
                .valueStream()
                .flatMap(one -> one.propertyStream())
                .map(member -> member.getKey())
                .toList();
        schema.path("properties").properties().forEach(property -> {
            var member = property.getKey();
            boolean untried = whole && isOfIds(property.getValue()) && !shown.contains(member);
            if (example.has(member) || untried || !example.isObject() && required.contains(member)) {
                object.set(member, any(member, property.getValue(), example.path(member)));
            }
        });
        return object;
    }

    private boolean isOfIds(JsonNode schema) {
        return operation.isId(schema)
                || operation.isId(operation.resolve(schema).path("items"));
    }

    private JsonNode array(String name, JsonNode schema, JsonNode example) {
        var items = schema.path("items");
        var one = name.replaceFirst("s$", "");
        var array = JSON.arrayNode();
        if (example.isArray() && !operation.isId(items)) {
            example.forEach(item -> array.add(any(one, items, item)));
            return array;
        }
        for (int i = 0; i < Math.max(1, schema.path("minItems").asInt(1)); i++) {
            array.add(any(one, items, NONE));
        }
        return array;
    }

    private JsonNode string(String name, JsonNode schema, JsonNode example) {
        if (operation.isId(schema)) {
            usedAnId = true;
            return JSON.textNode(idOf.apply(name));
        }
        return example.isMissingNode() ? least(schema) : example;
    }

    private static JsonNode least(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        return switch (type(schema)) {
            case "integer", "number" ->
                JSON.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "boolean" -> JSON.booleanNode(true);
            default ->
                JSON.textNode(
                        switch (schema.path("format").asText("")) {
                            case "date" -> "2026-03-09";
                            case "date-time" -> "2026-03-09T08:30:00Z";
                            default ->
                                "x".repeat(Math.max(3, schema.path("minLength").asInt(3)));
                        });
        };
    }
}
