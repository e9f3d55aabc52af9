package io.headlight.kit.document;

import io.headlight.kit.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The usual problems, described once per document and referred to. */
final class ReusableProblems {

    private static final String ANY_OTHER = "problem";

    private final Components components;

    ReusableProblems(Components components) {
        this.components = components;
    }

    Example example(UsualProblem problem) {
        if (components.getExamples() == null || !components.getExamples().containsKey(problem.code())) {
            components.addExample(problem.code(), problem.example());
        }
        return OASFactory.createExample().ref(problem.code());
    }

    /** All of one status. The name says all that is in it, so it is the same in every service. */
    APIResponse response(Set<UsualProblem> problems) {
        var name = problems.stream().map(UsualProblem::code).collect(Collectors.joining("_or_"));
        if (isNew(name)) {
            var examples = new LinkedHashMap<String, Example>();
            problems.forEach(problem -> examples.put(problem.code(), example(problem)));
            var response = OASFactory.createAPIResponse()
                    .description(problems.stream()
                            .map(problem -> problem.code() + ": " + problem.when)
                            .collect(Collectors.joining("; ")))
                    .content(content(examples));
            addHeaders(problems.iterator().next().status, problems, response);
            components.addResponse(name, response);
        }
        return OASFactory.createAPIResponse().ref(name);
    }

    /** What the HTTP layer refuses, and bugs. */
    APIResponse anyOther() {
        if (isNew(ANY_OTHER)) {
            var bug = UsualProblem.INTERNAL_ERROR;
            components.addResponse(
                    ANY_OTHER,
                    OASFactory.createAPIResponse()
                            .description("Any other refusal or failure")
                            .content(content(Map.of(bug.code(), example(bug)))));
        }
        return OASFactory.createAPIResponse().ref(ANY_OTHER);
    }

    void addHeaders(int status, Set<UsualProblem> problems, APIResponse response) {
        if (problems.contains(UsualProblem.UNAUTHENTICATED)) {
            Headers.add(Headers.CHALLENGE, response, components);
        }
        if (status == UsualProblem.STORE_UNAVAILABLE.status) {
            Headers.add(Headers.RETRY_AFTER, response, components);
        }
    }

    static Content content(Map<String, Example> examples) {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(Problem.class.getSimpleName()))
                                .examples(examples.isEmpty() ? null : examples));
    }

    private boolean isNew(String response) {
        return components.getResponses() == null || !components.getResponses().containsKey(response);
    }
}
