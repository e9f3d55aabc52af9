package io.headlight.suite.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One operation of the merged API document. */
record Operation(String method, String path, JsonNode definition, JsonNode document) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    /** Every operation there is: one that is added tomorrow is covered tomorrow. */
    static List<Operation> all(JsonNode document) {
        var all = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> all.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue(),
                                document))));
        return all;
    }

    /** Does it take no token? Webhooks are signed instead. */
    boolean isPublic() {
        return definition.path("security").isEmpty();
    }

    String name() {
        return method + " " + path;
    }

    List<String> pathParameters() {
        return Stream.of(path.split("/"))
                .filter(step -> step.startsWith("{"))
                .map(step -> step.substring(1, step.length() - 1))
                .toList();
    }

    /** Query parameters that take an id. */
    List<String> idFilters() {
        return definition
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .filter(parameter -> isId(parameter.path("schema")))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    /** What it needs in the query, with ids of one's choice. */
    String requiredQuery(UnaryOperator<String> idOf) {
        return definition
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .filter(parameter -> parameter.path("required").asBoolean())
                .map(parameter -> parameter.path("name").asText() + "=" + value(parameter, idOf))
                .collect(Collectors.joining("&", "?", ""));
    }

    private String value(JsonNode parameter, UnaryOperator<String> idOf) {
        return isId(parameter.path("schema"))
                ? idOf.apply(parameter.path("name").asText())
                : "2026-03-09";
    }

    /** The schema of its JSON body, or missing. */
    JsonNode body() {
        var content = definition.path("requestBody").path("content");
        var type = content.properties().stream().findFirst();
        return type.map(entry -> resolve(entry.getValue().path("schema"))).orElse(definition.path("none"));
    }

    String bodyType() {
        return definition.path("requestBody").path("content").properties().stream()
                .findFirst()
                .map(Map.Entry::getKey)
                .orElse("application/json");
    }

    JsonNode resolve(JsonNode schema) {
        var reference = schema.path("$ref").asText("");
        return reference.isEmpty() ? schema : resolve(document.at(reference.substring(1)));
    }

    boolean isId(JsonNode schema) {
        return resolve(schema).path("format").asText().equals("uuid");
    }
}
