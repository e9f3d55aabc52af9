package io.headlight.plan.activities;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.headlight.plan.measure.ConditionOperator;
import io.headlight.plan.measure.Indicator;
import io.headlight.plan.measure.MeasureAggregate;
import io.headlight.plan.measure.MeasureCondition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What we send and read fits the committed API document of activity-service. */
class ActivityContractTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = new YAMLMapper()
                .readTree(Path.of("../activity-service/openapi.yaml").toFile());
    }

    @Test
    @DisplayName("A measure has the members that activity-service takes, and all it needs")
    void measures() {
        var schema = body("/paths/~1v1~1measures~1{id}/put");
        fits(schema, MeasureDefinition.class);
        fits(resolve(schema.at("/properties/conditions/items")), MeasureCondition.class);
        knows(schema.at("/properties/indicator"), Indicator.values());
        knows(schema.at("/properties/aggregate"), MeasureAggregate.values());
        knows(
                resolve(schema.at("/properties/conditions/items")).at("/properties/operator"),
                ConditionOperator.values());
    }

    @Test
    @DisplayName("A question for measurements has the members that activity-service takes, and all it needs")
    void questions() {
        fits(body("/paths/~1v1~1measurements/post"), MeasurementsQuestion.class);
    }

    @Test
    @DisplayName("A registered measure tells how far its counting is, in the words we know")
    void registeredMeasures() {
        var measure = resolve(at("/paths/~1v1~1measures~1{id}/put/responses/200/content/application~1json/schema"));
        var status = resolve(measure.at("/properties/status"));
        assertThat(StreamSupport.stream(status.path("enum").spliterator(), false)
                        .map(JsonNode::asText))
                .contains(RegisteredMeasure.BACKFILLING);
    }

    @Test
    @DisplayName("An answer as the document describes it can be read")
    void answers() throws IOException {
        var schema = resolve(at("/paths/~1v1~1measurements/post/responses/200/content/application~1json/schema"));
        var answer = JSON.treeToValue(example(schema), Measurements.class);
        assertThat(answer.items()).singleElement().hasNoNullFieldsOrProperties();
    }

    private static JsonNode body(String operation) {
        return resolve(at(operation + "/requestBody/content/application~1json/schema"));
    }

    private static JsonNode at(String pointer) {
        var node = document.at(pointer);
        assertThat(node.isMissingNode())
                .as("activity-service's document has " + pointer)
                .isFalse();
        return node;
    }

    private static JsonNode resolve(JsonNode schema) {
        var ref = schema.path("$ref").asText("");
        return ref.isEmpty() ? schema : resolve(at(ref.substring(1)));
    }

    private static void fits(JsonNode schema, Class<? extends Record> sent) {
        var ours =
                Arrays.stream(sent.getRecordComponents()).map(c -> c.getName()).toList();
        List<String> theirs = schema.path("properties")
                .propertyStream()
                .map(Map.Entry::getKey)
                .toList();
        var required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        assertThat(theirs).as("members of " + sent.getSimpleName()).containsAll(ours);
        assertThat(ours).as("required members of " + sent.getSimpleName()).containsAll(required);
    }

    private static void knows(JsonNode schema, Enum<?>[] sent) {
        var values = StreamSupport.stream(resolve(schema).path("enum").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        assertThat(values).containsAll(Stream.of(sent).map(Enum::name).toList());
    }

    /** The smallest value that a schema describes. */
    private static JsonNode example(JsonNode referring) {
        var schema = resolve(referring);
        return switch (schema.path("type").asText()) {
            case "object" -> {
                var object = JSON.createObjectNode();
                schema.path("properties").propertyStream().forEach(p -> object.set(p.getKey(), example(p.getValue())));
                yield object;
            }
            case "array" -> JSON.createArrayNode().add(example(schema.path("items")));
            case "integer", "number" -> JSON.getNodeFactory().numberNode(1);
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            default ->
                JSON.getNodeFactory()
                        .textNode(
                                switch (schema.path("format").asText()) {
                                    case "uuid" -> "019a9c1e-7a30-7c3e-9d55-0f6f6f0f2b11";
                                    case "date" -> "2026-03-09";
                                    case "date-time" -> "2026-03-09T08:30:00Z";
                                    default -> "text";
                                });
        };
    }
}
