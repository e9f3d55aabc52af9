package io.headlight.plan.publication;

import io.headlight.kit.problem.Violation;
import io.headlight.plan.line.Behavior;
import io.headlight.plan.line.BehaviorKind;
import io.headlight.plan.line.KeyResult;
import io.headlight.plan.line.PlanLines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a plan must hold to be promised to reps: two or three results, eight to twelve behaviors that drive them, and for
 * each what, by when, why and what for. More than that nobody keeps in mind, less steers nothing. Finds everything that
 * is missing at once.
 */
final class FocusContract {

    private static final int FEWEST_RESULTS = 2;
    private static final int MOST_RESULTS = 3;
    private static final int FEWEST_BEHAVIORS = 8;
    private static final int MOST_BEHAVIORS = 12;
    private static final int PER_RESULT = 4;

    private final PlanLines lines;
    private final LocalDate startsOn;
    private final LocalDate endsOn;
    private final List<Violation> missing = new ArrayList<>();

    private FocusContract(PlanLines lines, LocalDate startsOn, LocalDate endsOn) {
        this.lines = lines;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
    }

    /** Everything that keeps these lines from being published in this period; pointers into the plan. */
    static List<Violation> missing(PlanLines lines, LocalDate startsOn, LocalDate endsOn) {
        var contract = new FocusContract(lines, startsOn, endsOn);
        contract.checkNumbers();
        contract.checkResults();
        for (int i = 0; i < lines.behaviors().size(); i++) {
            contract.check(lines.behaviors().get(i), "/behaviors/" + i);
        }
        contract.missing.addAll(lines.contradictions());
        return contract.missing;
    }

    private void checkNumbers() {
        int results = lines.results().size();
        int behaviors = lines.behaviors().size();
        if (results < FEWEST_RESULTS || results > MOST_RESULTS) {
            refuse(
                    "/results",
                    results < FEWEST_RESULTS ? "too_few_results" : "too_many_results",
                    "%d results: a plan aims at %d to %d. With about %d behaviors each, %d results mean %d behaviors; a rep can hold %d."
                            .formatted(
                                    results,
                                    FEWEST_RESULTS,
                                    MOST_RESULTS,
                                    PER_RESULT,
                                    results,
                                    results * PER_RESULT,
                                    MOST_BEHAVIORS));
        }
        if (behaviors < FEWEST_BEHAVIORS || behaviors > MOST_BEHAVIORS) {
            refuse(
                    "/behaviors",
                    behaviors < FEWEST_BEHAVIORS ? "too_few_behaviors" : "too_many_behaviors",
                    "%d behaviors for %d results: a plan has %d to %d in all, about %d for each result (%d × %d = %d)."
                            .formatted(
                                    behaviors,
                                    results,
                                    FEWEST_BEHAVIORS,
                                    MOST_BEHAVIORS,
                                    PER_RESULT,
                                    results,
                                    PER_RESULT,
                                    results * PER_RESULT));
        }
    }

    private void checkResults() {
        Set<UUID> driven = lines.behaviors().stream()
                .flatMap(behavior -> behavior.resultIds().stream())
                .collect(Collectors.toSet());
        for (int i = 0; i < lines.results().size(); i++) {
            var result = lines.results().get(i);
            var at = "/results/" + i;
            check(result, at);
            if (!driven.contains(result.id())) {
                refuse(
                        at,
                        "result_without_behaviors",
                        "No behavior drives this result; nobody could manage towards it.");
            }
        }
    }

    private void check(KeyResult result, String at) {
        require(result.target(), at + "/target", "target_missing", "Say how much of it is to be reached.");
        require(result.unit(), at + "/unit", "unit_missing", "Say what the target counts.");
        require(result.measure(), at + "/measure", "measure_missing", "Say how it is measured.");
    }

    private void check(Behavior behavior, String at) {
        require(behavior.target(), at + "/target", "target_missing", "Say how much is expected.");
        require(behavior.unit(), at + "/unit", "unit_missing", "Say what the target counts.");
        require(behavior.measure(), at + "/measure", "measure_missing", "What is not measured cannot be improved.");
        require(behavior.effortMinutes(), at + "/effortMinutes", "effort_missing", "Say what one unit takes.");
        require(behavior.stage(), at + "/stage", "stage_missing", "Say which step of the sales process it belongs to.");
        require(
                behavior.counterMetric(),
                at + "/counterMetric",
                "counter_metric_missing",
                "Say what must not get worse meanwhile.");
        checkReasons(behavior, at);
        if (behavior.kind() == BehaviorKind.DELIVERABLE) {
            checkDeliverable(behavior, at);
        }
    }

    private void checkReasons(Behavior behavior, String at) {
        var why = behavior.why();
        require(why == null ? null : why.rep(), at + "/why/rep", "why_missing", "Say how it helps the rep.");
        require(
                why == null ? null : why.company(),
                at + "/why/company",
                "why_missing",
                "Say how it helps the company.");
        var reward = behavior.reward();
        require(reward == null ? null : reward.kind(), at + "/reward/kind", "reward_missing", "Say what is gained.");
        require(
                reward == null ? null : reward.condition(),
                at + "/reward/condition",
                "reward_missing",
                "Say when it is earned.");
        require(reward == null ? null : reward.value(), at + "/reward/value", "reward_missing", "Say what it is.");
    }

    private void checkDeliverable(Behavior behavior, String at) {
        require(behavior.evidence(), at + "/evidence", "evidence_missing", "Say what proves that it is done.");
        require(behavior.dueOn(), at + "/dueOn", "due_date_missing", "Say by when it is to be in.");
        if (behavior.dueOn() != null
                && (behavior.dueOn().isBefore(startsOn) || behavior.dueOn().isAfter(endsOn))) {
            refuse(
                    at + "/dueOn",
                    "due_outside_period",
                    "The due date is not between %s and %s.".formatted(startsOn, endsOn));
        }
    }

    private void require(Object value, String at, String code, String detail) {
        if (value == null || value instanceof String text && text.isBlank()) {
            refuse(at, code, detail);
        }
    }

    private void refuse(String at, String code, String detail) {
        missing.add(Violation.at(at, code, detail));
    }
}
