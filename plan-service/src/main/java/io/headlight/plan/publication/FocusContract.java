package io.headlight.plan.publication;

import io.headlight.kit.problem.Violation;
import io.headlight.plan.line.Behavior;
import io.headlight.plan.line.KeyResult;
import io.headlight.plan.line.LineType;
import io.headlight.plan.line.PlanLines;
import io.headlight.plan.line.Scoring;
import io.headlight.plan.policy.Policy;
import io.headlight.plan.policy.Warning;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a plan must hold to be promised to reps: two or three results, eight to twelve behaviors that drive them, none of
 * which carries the score alone, and for each what, by when, why and what for. More than that nobody keeps in mind, less
 * steers nothing. An organization's policy may set other numbers. Finds everything that is missing at once.
 */
final class FocusContract {

    private static final int PER_RESULT = 4;

    private final PlanLines lines;
    private final Policy policy;
    private final List<Violation> missing = new ArrayList<>();

    private FocusContract(PlanLines lines, Policy policy) {
        this.lines = lines;
        this.policy = policy;
    }

    /** Everything that keeps these lines from being published in this period; pointers into the plan. */
    static List<Violation> missing(PlanLines lines, LocalDate startsOn, LocalDate endsOn, Policy policy) {
        var contract = new FocusContract(lines, policy);
        contract.checkNumbers();
        if (lines.salesProcess() == null) {
            contract.refuse(
                    "/salesProcess", "sales_process_missing", "Name the sales process and its stages, step by step.");
        }
        contract.checkDriven();
        contract.missing.addAll(new LineContract(lines.salesProcess(), startsOn, endsOn).missing(lines));
        contract.checkWeights(
                LineType.RESULT,
                "/results/",
                lines.results().stream().map(KeyResult::scoring).toList());
        contract.checkWeights(
                LineType.BEHAVIOR,
                "/behaviors/",
                lines.behaviors().stream().map(Behavior::scoring).toList());
        contract.missing.addAll(lines.contradictions());
        return contract.missing;
    }

    private void checkNumbers() {
        int results = lines.results().size();
        int behaviors = lines.behaviors().size();
        if (!policy.results().allow(results)) {
            refuse(
                    "/results",
                    results < policy.results().min() ? "too_few_results" : "too_many_results",
                    "%d results: %sa plan aims at %s. With about %d behaviors each, %d results mean %d behaviors; a rep can hold %d."
                            .formatted(
                                    results,
                                    by(policy.results().equals(Policy.SHIPPED.results())),
                                    policy.results(),
                                    PER_RESULT,
                                    results,
                                    results * PER_RESULT,
                                    policy.behaviors().max()));
        }
        if (!policy.behaviors().allow(behaviors)) {
            refuse(
                    "/behaviors",
                    behaviors < policy.behaviors().min() ? "too_few_behaviors" : "too_many_behaviors",
                    "%d behaviors for %d results: %sa plan has %s in all, about %d for each result (%d × %d = %d)."
                            .formatted(
                                    behaviors,
                                    results,
                                    by(policy.behaviors().equals(Policy.SHIPPED.behaviors())),
                                    policy.behaviors(),
                                    PER_RESULT,
                                    results,
                                    PER_RESULT,
                                    results * PER_RESULT));
        }
    }

    /** Whose number it is, when it is not the one everybody has. */
    private static String by(boolean shipped) {
        return shipped ? "" : "by your organization's policy ";
    }

    private void checkDriven() {
        Set<UUID> driven = lines.behaviors().stream()
                .flatMap(behavior -> behavior.resultIds().stream())
                .collect(Collectors.toSet());
        for (int i = 0; i < lines.results().size(); i++) {
            if (!driven.contains(lines.results().get(i).id())) {
                refuse(
                        "/results/" + i,
                        "result_without_behaviors",
                        "No behavior drives this result; nobody could manage towards it.");
            }
        }
    }

    private void checkWeights(LineType kind, String at, List<Scoring> scorings) {
        var weights = scorings.stream().map(Scoring::weight).toList();
        var sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var most = policy.mostWeight().of(kind);
        for (int i = 0; i < weights.size(); i++) {
            var weight = weights.get(i);
            if (!policy.mostWeight().allows(kind, weight, weights)) {
                refuse(
                        at + i + "/scoring/weight",
                        "weight_carries_score",
                        "Weight %s of %s in all (%s ÷ %s = %s) carries the %s score: %sone line has at most %s."
                                .formatted(
                                        Warning.said(weight),
                                        Warning.said(sum),
                                        Warning.said(weight),
                                        Warning.said(sum),
                                        Warning.percent(weight.divide(sum, MathContext.DECIMAL64)),
                                        kind == LineType.RESULT ? "result" : "activity",
                                        by(most.equals(
                                                Policy.SHIPPED.mostWeight().of(kind))),
                                        Warning.percent(most)));
            }
        }
    }

    private void refuse(String at, String code, String detail) {
        missing.add(Violation.at(at, code, detail));
    }
}
