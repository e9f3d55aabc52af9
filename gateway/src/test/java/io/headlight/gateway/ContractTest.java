package io.headlight.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headlight.gateway.feedback.FeedbackTalk;
import io.headlight.gateway.feedback.OpenSuggestion;
import io.headlight.gateway.feedback.SentFeedback;
import io.headlight.gateway.plans.BehaviorProgress;
import io.headlight.gateway.plans.PlanProgress;
import io.headlight.gateway.plans.Progress;
import io.headlight.gateway.plans.ResultProgress;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What we read of the services is what their committed documents say they answer. */
class ContractTest {

    private static final String PLAN = "plan-service";
    private static final String FEEDBACK = "feedback-service";

    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of(PLAN, "ProgressView", Progress.class),
                Arguments.of(PLAN, "RepProgress", PlanProgress.class),
                Arguments.of(PLAN, "BehaviorProgress", BehaviorProgress.class),
                Arguments.of(PLAN, "ResultProgress", ResultProgress.class),
                Arguments.of(PLAN, "Reward", BehaviorProgress.Reward.class),
                Arguments.of(PLAN, "Why", BehaviorProgress.Why.class),
                Arguments.of(FEEDBACK, "PageSuggestionView", FeedbackTalk.Suggestions.class),
                Arguments.of(FEEDBACK, "SuggestionView", OpenSuggestion.class),
                Arguments.of(FEEDBACK, "SuggestionFacts", OpenSuggestion.Facts.class),
                Arguments.of(FEEDBACK, "PageFeedbackView", FeedbackTalk.Latest.class),
                Arguments.of(FEEDBACK, "FeedbackView", SentFeedback.class));
    }

    @ParameterizedTest(name = "{0} answers every member of {2} in its {1}")
    @MethodSource("records")
    @DisplayName("every member we read is one that the service answers")
    void readsWhatIsAnswered(String service, String schema, Class<?> record) throws IOException {
        var members = Stream.of(record.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();

        assertThat(names(document(service).at("/components/schemas/" + schema + "/properties")))
                .containsAll(members);
    }

    static Stream<Arguments> questions() {
        return Stream.of(
                Arguments.of(PLAN, "/v1/progress", List.of("repId", "teamId", "asOf")),
                Arguments.of(FEEDBACK, "/v1/suggestions", List.of("repId", "teamId", "status", "limit")),
                Arguments.of(FEEDBACK, "/v1/feedback", List.of("repId", "limit")));
    }

    @ParameterizedTest(name = "{1} of {0} takes {2}")
    @MethodSource("questions")
    @DisplayName("every question we ask is one that the service understands")
    void asksWhatIsUnderstood(String service, String path, List<String> parameters) throws IOException {
        var known = document(service)
                .path("paths")
                .path(path)
                .path("get")
                .path("parameters")
                .findValuesAsText("name");

        assertThat(known).containsAll(parameters);
    }

    private static Set<String> names(JsonNode object) {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
                .collect(Collectors.toSet());
    }

    private static JsonNode document(String service) throws IOException {
        var committed = ContractTest.class.getResource("/openapi/" + service + "/openapi.yaml");
        assertThat(committed).as("openapi.yaml of the " + service).isNotNull();
        var asJson = SmallRyeOpenAPI.builder()
                .withCustomStaticFile(
                        () -> ContractTest.class.getResourceAsStream("/openapi/" + service + "/openapi.yaml"))
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableAnnotationScan(false)
                .enableStandardFilter(false)
                .build()
                .toJSON();
        return new ObjectMapper().readTree(asJson);
    }
}
