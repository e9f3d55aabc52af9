package io.headlight.plan.check;

import io.headlight.kit.problem.Violation;
import io.headlight.plan.policy.Warning;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Leads through the building of a plan, one step at a time. Somebody who was a star at selling has often never been shown
 * how a plan is made.
 */
@Schema(
        requiredProperties = {"step", "detail"},
        examples = """
                {"step": "ADD_BEHAVIORS",
                 "detail": "5 behaviors for 2 results: a plan has 8 to 12 in all, about 4 for each result (2 × 4 = 8)."}""")
public record NextStep(BuildingStep step, String detail) {

    static final NextStep FOLLOW_UP = new NextStep(
            BuildingStep.FOLLOW_UP, "This plan is published. See who has acknowledged it, and how far they are.");

    /** Of a draft. */
    static NextStep after(List<Violation> missing, List<Warning> warnings) {
        for (var step : List.of(
                BuildingStep.ADD_RESULT,
                BuildingStep.LEAVE_OUT_LINES,
                BuildingStep.ADD_BEHAVIORS,
                BuildingStep.COMPLETE_LINES,
                BuildingStep.CORRECT_TERMS)) {
            var first = missing.stream().filter(isDoneBy(step)).toList();
            if (!first.isEmpty()) {
                return new NextStep(step, said(first));
            }
        }
        if (!warnings.isEmpty()) {
            return new NextStep(
                    BuildingStep.REVIEW_WARNINGS,
                    "Nothing is missing. Look at what is warned of (%d), then publish.".formatted(warnings.size()));
        }
        return new NextStep(BuildingStep.PUBLISH, "Nothing is missing and nothing is warned of: publish it.");
    }

    private static Predicate<Violation> isDoneBy(BuildingStep step) {
        return missing -> step
                == switch (missing.code()) {
                    case "too_few_results" -> BuildingStep.ADD_RESULT;
                    case "too_many_results", "too_many_behaviors" -> BuildingStep.LEAVE_OUT_LINES;
                    case "too_few_behaviors", "result_without_behaviors" -> BuildingStep.ADD_BEHAVIORS;
                    case "team_without_reps", "team_too_large", "period_over", "no_working_days" ->
                        BuildingStep.CORRECT_TERMS;
                    default -> BuildingStep.COMPLETE_LINES;
                };
    }

    private static String said(List<Violation> missing) {
        var first = missing.getFirst();
        return missing.size() == 1
                ? first.detail()
                : "%s (%s, the first of %d)".formatted(first.detail(), first.pointer(), missing.size());
    }
}
