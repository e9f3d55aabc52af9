package io.headlight.kit.document;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * What an operation answers when it refuses. Its own codes are in the descriptions of its responses and get an example
 * each; the usual ones are added, by reference where the operation says nothing else of that status.
 */
final class Refusals {

    /** What the scanner says where nobody said anything. */
    private static final Set<String> NOTHING_SAID = Set.of("Bad Request", "Not Authorized", "Not Allowed");

    private final Rejections rejections;
    private final ReusableProblems reusable;

    Refusals(Rejections rejections, ReusableProblems reusable) {
        this.rejections = rejections;
        this.reusable = reusable;
    }

    void complete(String path, Operation operation, Set<UsualProblem> usual) {
        var byStatus = new TreeMap<Integer, Set<UsualProblem>>();
        usual.forEach(problem -> of(byStatus, problem.status).add(problem));
        var answers = new TreeMap<String, APIResponse>(); // "default" comes last
        operation.getResponses().getAPIResponses().forEach((code, response) -> {
            if (!isRefusal(code) || response.getRef() != null) {
                answers.put(code, response);
                return;
            }
            int status = Integer.parseInt(code);
            var problems = of(byStatus, status);
            var said = Said.in(response.getDescription());
            said.forEach(one -> one.usual(status).ifPresent(problems::add));
            var own = said.stream().filter(one -> one.usual(status).isEmpty()).toList();
            boolean isProse = said.isEmpty() && !NOTHING_SAID.contains(response.getDescription());
            if (isProse || !own.isEmpty()) {
                answers.put(code, described(path, status, response, own, problems));
                byStatus.remove(status);
            }
        });
        byStatus.values().removeIf(Set::isEmpty);
        byStatus.forEach((status, problems) -> answers.put(status.toString(), reusable.response(problems)));
        answers.putIfAbsent("default", reusable.anyOther());
        operation.getResponses().setAPIResponses(new LinkedHashMap<>(answers));
    }

    private static Set<UsualProblem> of(Map<Integer, Set<UsualProblem>> byStatus, int status) {
        return byStatus.computeIfAbsent(status, any -> EnumSet.noneOf(UsualProblem.class));
    }

    private static boolean isRefusal(String code) {
        return code.startsWith("4") || code.startsWith("5");
    }

    private APIResponse described(
            String path, int status, APIResponse response, List<Said> own, Set<UsualProblem> also) {
        var examples = new LinkedHashMap<String, Example>();
        for (var one : own) {
            if (rejections.has(status, one.code())) {
                examples.put(one.code(), example(path, status, one));
            } else if (status == UsualProblem.INVALID.status) {
                examples.put(one.code(), brokenRule(path, one));
            }
        }
        also.forEach(problem -> examples.putIfAbsent(problem.code(), reusable.example(problem)));
        response.setContent(ReusableProblems.content(examples));
        reusable.addHeaders(status, also, response);
        return response;
    }

    private static Example example(String path, int status, Said said) {
        var value = status == UsualProblem.INVALID.status
                ? ProblemExamples.invalid(
                        said.code(), instance(path), said.sentence(), said.code(), said.sentence(), "")
                : ProblemExamples.problem(status, said.code(), instance(path), said.sentence());
        return OASFactory.createExample().value(value);
    }

    /** A code that is no rejection's is that of a rule, in the errors of "invalid". */
    private static Example brokenRule(String path, Said said) {
        var invalid = UsualProblem.INVALID;
        return OASFactory.createExample()
                .value(ProblemExamples.invalid(
                        invalid.code(), instance(path), invalid.detail, said.code(), said.sentence(), ""));
    }

    private static String instance(String path) {
        return path.replaceAll("\\{[^}]+}", ProblemExamples.ID);
    }
}
