package io.headlight.plan.publication;

import io.headlight.kit.problem.Violation;
import io.headlight.plan.line.Behavior;
import io.headlight.plan.line.BehaviorKind;
import io.headlight.plan.line.DeliveredPer;
import io.headlight.plan.line.KeyResult;
import io.headlight.plan.line.PlanLines;
import io.headlight.plan.line.SalesProcess;
import io.headlight.plan.measure.MeasureAggregate;
import io.headlight.plan.measure.MeasureRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What every single line of a plan must hold: what, by when, why, what for, and a measure that shows it. */
final class LineContract {

    private final SalesProcess process;
    private final LocalDate startsOn;
    private final LocalDate endsOn;
    private final List<Violation> missing = new ArrayList<>();

    /** @param process null when the plan names none */
    LineContract(SalesProcess process, LocalDate startsOn, LocalDate endsOn) {
        this.process = process;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
    }

    List<Violation> missing(PlanLines lines) {
        for (int i = 0; i < lines.results().size(); i++) {
            check(lines.results().get(i), "/results/" + i);
        }
        for (int i = 0; i < lines.behaviors().size(); i++) {
            check(lines.behaviors().get(i), "/behaviors/" + i);
        }
        return missing;
    }

    private void check(KeyResult result, String at) {
        require(result.target(), at + "/target", "target_missing", "Say how much of it is to be reached.");
        require(result.unit(), at + "/unit", "unit_missing", "Say what the target counts.");
        require(result.measure(), at + "/measure", "measure_missing", "Say how it is measured.");
        checkStage(result.stage(), at);
    }

    private void check(Behavior behavior, String at) {
        require(behavior.target(), at + "/target", "target_missing", "Say how much is expected.");
        require(behavior.unit(), at + "/unit", "unit_missing", "Say what the target counts.");
        require(behavior.measure(), at + "/measure", "measure_missing", "What is not measured cannot be improved.");
        require(behavior.effortMinutes(), at + "/effortMinutes", "effort_missing", "Say what one unit takes.");
        require(behavior.stage(), at + "/stage", "stage_missing", "Say which step of the sales process it belongs to.");
        checkStage(behavior.stage(), at);
        require(
                behavior.counterMetric(),
                at + "/counterMetric",
                "counter_metric_missing",
                "Say what must not get worse meanwhile.");
        checkReasons(behavior, at);
        switch (behavior.kind()) {
            case DELIVERABLE -> {
                checkDeliverable(behavior, at);
                checkCount(behavior, at);
            }
            case QUALITY -> checkLevel(behavior.measure(), at);
            case COUNTED -> checkCount(behavior, at);
        }
        if (behavior.kind() != BehaviorKind.DELIVERABLE && behavior.deliveredPer() != null) {
            refuse(
                    at + "/deliveredPer",
                    "delivered_per_only_for_deliverables",
                    "Only a DELIVERABLE is handed in for somebody; leave it out.");
        }
    }

    private void checkStage(String stage, String at) {
        if (stage != null && !stage.isBlank() && process != null && !process.has(stage)) {
            refuse(
                    at + "/stage",
                    "unknown_stage",
                    "%s is no stage of the sales process: %s.".formatted(stage, String.join(", ", process.stages())));
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
        if (behavior.measure() != null) {
            checkEvidence(behavior, at + "/measure");
        }
    }

    /** Words prove nothing: what makes it complete is what its measure asks of the fact. */
    private void checkEvidence(Behavior behavior, String at) {
        var measure = behavior.measure();
        if (measure.conditions().isEmpty()) {
            refuse(
                    at + "/conditions",
                    "evidence_unchecked",
                    "Anything handed in would count; say what makes it complete, for example decisionMaker PRESENT.");
        }
        boolean perAccount = measure.aggregate() == MeasureAggregate.DISTINCT && "account".equals(measure.of());
        if (behavior.deliveredPer() == DeliveredPer.ACCOUNT && !perAccount) {
            refuse(
                    at,
                    "per_account_not_measured",
                    "One for each account is measured as DISTINCT of account, so that a revised one counts once.");
        }
    }

    private void checkLevel(MeasureRule measure, String at) {
        if (measure != null && !measure.aggregate().isLevel()) {
            refuse(
                    at + "/measure/aggregate",
                    "quality_not_a_level",
                    "A quality is a level to be held: AVERAGE or LATEST, not %s.".formatted(measure.aggregate()));
        }
    }

    private void checkCount(Behavior behavior, String at) {
        var measure = behavior.measure();
        if (measure != null && measure.aggregate().isLevel()) {
            refuse(
                    at + "/measure/aggregate",
                    "level_not_a_quality",
                    "%s does not add up: make it a QUALITY to be held, or count.".formatted(measure.aggregate()));
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
