package io.headlight.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.kit.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What an API document leaves unsaid: names, words, and an example for everything that is sent either way. */
final class DocumentGaps {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final Pattern REFUSAL = Pattern.compile("[45].*|default");
    private static final String NO_CONTENT = "204";

    private final JsonNode document;
    private final DocumentExamples examples;
    private final Set<String> operationIds = new HashSet<>();
    private final List<String> gaps = new ArrayList<>();

    private DocumentGaps(JsonNode document) {
        this.document = document;
        this.examples = new DocumentExamples(document);
    }

    /** One line each; empty when the document is whole. */
    static List<String> of(JsonNode document) {
        var found = new DocumentGaps(document);
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> found.lookAt(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue())));
        found.gaps.addAll(found.examples.faultsOfSchemas());
        return found.gaps;
    }

    private void lookAt(String name, JsonNode operation) {
        require(!operation.path("operationId").asText().isBlank(), name, "has no operationId");
        require(operationIds.add(operation.path("operationId").asText()), name, "has the operationId of another");
        require(!operation.path("summary").asText().isBlank(), name, "has no summary");
        require(!operation.path("tags").isEmpty(), name, "has no tag");
        operation
                .path("requestBody")
                .path("content")
                .properties()
                .forEach(content -> lookAtJson(name + " request", content.getKey(), content.getValue()));
        operation.path("responses").properties().forEach(response -> {
            var status = response.getKey();
            if (status.startsWith("2")) {
                lookAtAnswer(name + " " + status, status, resolve(response.getValue()));
            } else if (REFUSAL.matcher(status).matches()) {
                lookAtRefusal(name + " " + status, status, resolve(response.getValue()));
            }
        });
    }

    private void lookAtAnswer(String name, String status, JsonNode response) {
        require(status.equals(NO_CONTENT) || !response.path("content").isEmpty(), name, "has no body: is it a 204?");
        response.path("content")
                .properties()
                .forEach(content -> lookAtJson(name, content.getKey(), content.getValue()));
    }

    private void lookAtJson(String name, String type, JsonNode content) {
        if (!type.contains("json")) {
            return;
        }
        var found = examples.of(content);
        require(content.has("schema"), name, "has no schema");
        require(!found.isEmpty(), name, "has no example: " + reference(content) + " needs @Schema(examples = …)");
        found.forEach(example -> addFaults(name, content.path("schema"), example));
    }

    private static String reference(JsonNode content) {
        return content.path("schema").path("$ref").asText("it").replaceFirst(".*/", "");
    }

    private void lookAtRefusal(String name, String status, JsonNode response) {
        var content = response.path("content").path(Problem.MEDIA_TYPE);
        var found = examples.given(content);
        require(
                !found.isEmpty(),
                name,
                "has no example: \"" + response.path("description").asText() + "\" names no code that is answered so");
        for (var example : found) {
            var code = example.path("code").asText();
            addFaults(name, content.path("schema"), example);
            require(
                    status.equals("default") || example.path("status").asText().equals(status),
                    name,
                    code + " has another status");
            require(example.path("type").asText().equals(Problem.typeOf(code)), name, code + " has another type");
        }
    }

    private void addFaults(String name, JsonNode schema, JsonNode example) {
        examples.faults(schema, example).forEach(fault -> require(false, name, "example: " + fault));
    }

    private JsonNode resolve(JsonNode referring) {
        var reference = referring.path("$ref").asText("");
        return reference.isEmpty() ? referring : document.at(reference.substring(1));
    }

    private void require(boolean holds, String name, String otherwise) {
        if (!holds) {
            gaps.add(name + " " + otherwise);
        }
    }
}
