package io.headlight.kit.document;

import io.headlight.kit.problem.Problem;
import io.headlight.kit.problem.ProblemResponses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Problems as they are answered, for examples. */
final class ProblemExamples {

    static final String ID = "019a9c1e-7a30-7c3e-9d55-0f6f6f0f2b11";
    private static final String TRACE = "019a9c1e-7c41-7d02-8a17-5d1f0c3b9e77";

    private ProblemExamples() {}

    static Map<String, Object> problem(int status, String code, String instance, String detail) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", Problem.typeOf(code));
        problem.put("title", ProblemResponses.title(status));
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("instance", instance);
        problem.put("code", code);
        problem.put("traceId", TRACE);
        return problem;
    }

    /** @param pointer empty for the body as a whole */
    static Map<String, Object> invalid(
            String code, String instance, String detail, String rule, String ruleDetail, String pointer) {
        var violation = new LinkedHashMap<String, Object>();
        violation.put("pointer", pointer);
        violation.put("code", rule);
        violation.put("detail", ruleDetail);
        var problem = problem(422, code, instance, detail);
        problem.put("errors", List.of(violation));
        return problem;
    }
}
