package io.headlight.plan.policy;

import io.headlight.plan.calendar.Timeframe;
import io.headlight.plan.line.Behavior;
import io.headlight.plan.line.KeyResult;
import io.headlight.plan.line.LineType;
import io.headlight.plan.line.PlanLines;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a policy lets pass that the shipped one would not, in words. */
final class Widenings {

    private static final Policy SHIPPED = Policy.SHIPPED;

    private final Policy policy;
    private final List<String> found = new ArrayList<>();

    private Widenings(Policy policy) {
        this.policy = policy;
    }

    static List<String> of(Policy policy) {
        var all = new Widenings(policy);
        all.results();
        all.behaviors();
        all.weight(LineType.BEHAVIOR);
        all.weight(LineType.RESULT);
        all.effort();
        all.thresholds();
        return List.copyOf(all.found);
    }

    /** Only those that this plan makes use of. */
    static List<String> usedBy(Policy policy, PlanLines lines, Timeframe time) {
        var used = new Widenings(policy);
        used.collectUsed(lines, time);
        return List.copyOf(used.found);
    }

    static List<String> usedByChecks(Policy policy, PlanLines lines, Timeframe time) {
        var used = new Widenings(policy);
        used.collectUsed(lines, time);
        used.thresholds();
        return List.copyOf(used.found);
    }

    private void collectUsed(PlanLines lines, Timeframe time) {
        if (!SHIPPED.results().allow(lines.results().size())) {
            results();
        }
        if (!SHIPPED.behaviors().allow(lines.behaviors().size())) {
            behaviors();
        }
        if (!evenEnough(
                LineType.BEHAVIOR,
                lines.behaviors().stream().map(Behavior::scoring).map(s -> s.weight()))) {
            weight(LineType.BEHAVIOR);
        }
        if (!evenEnough(
                LineType.RESULT,
                lines.results().stream().map(KeyResult::scoring).map(s -> s.weight()))) {
            weight(LineType.RESULT);
        }
        if (Effort.of(lines, time).exceeds(SHIPPED)) {
            effort();
        }
    }

    private static boolean evenEnough(LineType kind, Stream<BigDecimal> weights) {
        var all = weights.toList();
        return all.stream().allMatch(weight -> SHIPPED.mostWeight().allows(kind, weight, all));
    }

    private void results() {
        limits("results", policy.results(), SHIPPED.results());
    }

    private void behaviors() {
        limits("behaviors", policy.behaviors(), SHIPPED.behaviors());
    }

    private void limits(String lines, Limits own, Limits shipped) {
        if (own.allowMoreThan(shipped)) {
            found.add("A plan may have %s %s instead of %s.".formatted(own, lines, shipped));
        }
    }

    private void weight(LineType kind) {
        boolean result = kind == LineType.RESULT;
        higher(
                policy.mostWeight().of(kind),
                SHIPPED.mostWeight().of(kind),
                result
                        ? "One result may carry %s of the result score instead of %s."
                        : "One behavior may carry %s of the activity score instead of %s.");
    }

    private void effort() {
        var own = policy.mostEffortHours();
        var shipped = SHIPPED.mostEffortHours();
        if (own.compareTo(shipped) > 0) {
            found.add("Behaviors may take %s hours a week instead of %s before a warning.".formatted(own, shipped));
        }
    }

    private void thresholds() {
        higher(
                policy.unrealisticAbove(),
                SHIPPED.unrealisticAbove(),
                "A target is called unrealistic above %s of what was done instead of %s.");
        lower(
                policy.trivialBelow(),
                SHIPPED.trivialBelow(),
                "A target is called trivial below %s of what was done instead of %s.");
        lower(
                policy.adherenceThreshold(),
                SHIPPED.adherenceThreshold(),
                "More volume is warned of below an adherence of %s instead of %s.");
    }

    private void higher(BigDecimal own, BigDecimal shipped, String sentence) {
        if (own.compareTo(shipped) > 0) {
            found.add(sentence.formatted(Warning.percent(own), Warning.percent(shipped)));
        }
    }

    private void lower(BigDecimal own, BigDecimal shipped, String sentence) {
        if (own.compareTo(shipped) < 0) {
            found.add(sentence.formatted(Warning.percent(own), Warning.percent(shipped)));
        }
    }
}
