package io.headlight.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The examples of an API document, and whether their schemas allow them. Stricter than the schemas in one thing: a member
 * that a schema does not have is a fault, since nobody would notice a misspelt one.
 */
final class DocumentExamples {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode document;
    private final JsonNode components;
    private final SchemaRegistry schemas;

    DocumentExamples(JsonNode document) {
        this.document = document;
        this.components = strict(document.path("components").deepCopy());
        this.schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .build()));
    }

    /** Those beside a schema, else the schema's own. */
    List<JsonNode> of(JsonNode content) {
        var given = given(content);
        return given.isEmpty()
                ? resolve(content.path("schema")).path("examples").valueStream().toList()
                : given;
    }

    /** Those beside a schema. */
    List<JsonNode> given(JsonNode content) {
        var named = content.path("examples")
                .valueStream()
                .map(example -> resolve(example).path("value"));
        return Stream.concat(content.has("example") ? Stream.of(content.path("example")) : Stream.of(), named)
                .toList();
    }

    /** What is wrong with a value, by the schema it is said to have. */
    List<String> faults(JsonNode schema, JsonNode value) {
        return schema(schema).validate(value).stream()
                .map(fault -> fault.getInstanceLocation() + ": " + message(fault))
                .toList();
    }

    private static String message(Error fault) {
        return fault.getKeyword().equals("additionalProperties")
                ? "there is no member " + fault.getProperty()
                : fault.getMessage();
    }

    /** What is wrong with the examples of the schemas that have a name, their members' included. */
    List<String> faultsOfSchemas() {
        var faults = new ArrayList<String>();
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> addFaults(schema.getKey(), schema.getValue(), faults));
        return faults;
    }

    private void addFaults(String name, JsonNode schema, List<String> faults) {
        schema.path("examples")
                .forEach(example ->
                        faults(schema, example).forEach(fault -> faults.add("schema " + name + " example: " + fault)));
        schema.path("properties")
                .properties()
                .forEach(member -> addFaults(name + "." + member.getKey(), member.getValue(), faults));
    }

    private Schema schema(JsonNode schema) {
        var root = schema.<ObjectNode>deepCopy();
        strict(root);
        root.set("components", components);
        return schemas.getSchema(root);
    }

    private JsonNode resolve(JsonNode referring) {
        var reference = referring.path("$ref").asText("");
        return reference.isEmpty() ? referring : document.at(reference.substring(1));
    }

    private static JsonNode strict(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            if (object.path("properties").isObject() && !object.has("additionalProperties")) {
                object.set("additionalProperties", JSON.booleanNode(false));
            }
            object.propertyStream()
                    .filter(member -> !member.getKey().startsWith("example"))
                    .forEach(member -> strict(member.getValue()));
        } else {
            schema.forEach(DocumentExamples::strict);
        }
        return schema;
    }
}
