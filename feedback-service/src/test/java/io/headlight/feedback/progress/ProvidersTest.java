package io.headlight.feedback.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What we ask and read is in the API documents that plan-service and activity-service commit. Without a document there is
 * nothing to compare, as long as that service has none.
 */
class ProvidersTest {

    /** The types a member may have in the document to be read into ours. */
    private static final Map<Class<?>, Set<String>> READABLE = Map.of(
            UUID.class, Set.of("string"),
            String.class, Set.of("string"),
            LocalDate.class, Set.of("string"),
            Integer.class, Set.of("integer"),
            BigDecimal.class, Set.of("number", "integer"));

    /** Not there yet; read when plan-service comes to say it, UTC until then. */
    private static final Set<String> WISHED_FOR = Set.of("RepProgress.timeZone");

    private record Document(JsonNode root) {

        static Document of(String service) throws IOException {
            var file = Path.of("..", service, "openapi.yaml");
            assumeThat(file).as("%s has no API document yet", service).exists();
            return new Document(new YAMLMapper().readTree(Files.readString(file)));
        }

        JsonNode operation(String path, String method) {
            var operation = root.path("paths").path(path).path(method);
            assertThat(operation.isObject()).as("%s %s exists", method, path).isTrue();
            return operation;
        }

        JsonNode body(JsonNode in) {
            return resolved(in.path("content").path("application/json").path("schema"));
        }

        JsonNode resolved(JsonNode schema) {
            var ref = schema.path("$ref").asText("");
            if (ref.isEmpty() && schema.path("anyOf").isArray()) {
                return resolved(schema.path("anyOf").get(0));
            }
            return ref.isEmpty() ? schema : resolved(root.at(ref.substring(1)));
        }

        private Set<String> types(JsonNode schema) {
            var types = new TreeSet<String>();
            var type = schema.path("type");
            if (type.isTextual()) {
                types.add(type.asText());
            }
            type.forEach(one -> types.add(one.asText()));
            types.remove("null");
            return types;
        }

        void fits(Class<?> record, JsonNode schema) {
            for (var component : record.getRecordComponents()) {
                var where = record.getSimpleName() + "." + component.getName();
                var member = schema.path("properties").path(component.getName());
                if (!WISHED_FOR.contains(where)) {
                    assertThat(member.isMissingNode()).as("%s is said", where).isFalse();
                }
                if (!member.isMissingNode()) {
                    fits(where, component, resolved(member));
                }
            }
        }

        private void fits(String where, RecordComponent component, JsonNode member) {
            var type = component.getType();
            if (type == List.class) {
                var of = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
                assertThat(types(member)).as(where).containsExactly("array");
                if (of.isRecord()) {
                    fits(of, resolved(member.path("items")));
                }
            } else if (type.isEnum()) {
                var ours = Arrays.stream(type.getEnumConstants())
                        .map(String::valueOf)
                        .toList();
                member.path("enum").forEach(value -> assertThat(ours).as(where).contains(value.asText()));
                assertThat(member.path("enum")).as(where).isNotEmpty();
            } else if (READABLE.containsKey(type)) {
                assertThat(READABLE.get(type)).as(where).containsAll(types(member));
            }
        }
    }

    @Test
    void progressIsAskedAndReadAsPlanServiceSaysIt() throws IOException {
        var plan = Document.of("plan-service");
        var operation = plan.operation("/v1/progress", "get");
        assertThat(operation.path("parameters").findValuesAsText("name")).contains("teamId", "planId");
        plan.fits(
                PlanClient.Standing.class, plan.body(operation.path("responses").path("200")));
    }

    @Test
    void countsAreAskedAndReadAsActivityServiceSaysIt() throws IOException {
        var activity = Document.of("activity-service");
        var operation = activity.operation("/v1/measurements", "post");
        var question = activity.body(activity.resolved(operation.path("requestBody")));
        activity.fits(ActivityClient.Question.class, question);
        var given = Arrays.stream(ActivityClient.Question.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        question.path("required").forEach(name -> assertThat(given).contains(name.asText()));
        activity.fits(
                ActivityClient.Measurements.class,
                activity.body(operation.path("responses").path("200")));
    }
}
