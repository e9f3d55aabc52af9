package io.headlight.plan.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.kit.problem.Violation;
import io.headlight.plan.line.Behavior;
import io.headlight.plan.line.BehaviorKind;
import io.headlight.plan.line.Cadence;
import io.headlight.plan.line.KeyResult;
import io.headlight.plan.line.PlanLines;
import io.headlight.plan.line.Reward;
import io.headlight.plan.line.RewardKind;
import io.headlight.plan.line.SalesProcess;
import io.headlight.plan.line.Why;
import io.headlight.plan.measure.MeasureAggregate;
import io.headlight.plan.measure.MeasureRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FocusContractTest {

    private static final SalesProcess PROCESS = new SalesProcess("Sale", List.of("PROSPECTING", "CLOSING"));
    private static final LocalDate FROM = LocalDate.of(2027, 1, 4);
    private static final LocalDate TO = LocalDate.of(2027, 4, 2);
    private static final MeasureRule CALLS = new MeasureRule("call", null, MeasureAggregate.COUNT, null);

    @ParameterizedTest(name = "REQ-64 {0} results and {1} behaviors: {2}")
    @CsvSource({
        "2, 8, ''",
        "3, 12, ''",
        "1, 8, too_few_results",
        "4, 12, too_many_results",
        "2, 7, too_few_behaviors",
        "3, 13, too_many_behaviors",
    })
    void twoToThreeResultsAndEightToTwelveBehaviors(int results, int behaviors, String code) {
        var found = missing(plan(results, behaviors));
        assertThat(found.stream().map(Violation::code)).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    @DisplayName("REQ-63 the refusal states the arithmetic: 10 results could mean 40 behaviors")
    void statesTheArithmetic() {
        assertThat(missing(plan(10, 40)).stream().map(Violation::detail))
                .containsExactly(
                        "10 results: a plan aims at 2 to 3. With about 4 behaviors each, 10 results mean 40 behaviors;"
                                + " a rep can hold 12.",
                        "40 behaviors for 10 results: a plan has 8 to 12 in all, about 4 for each result (10 × 4 = 40).");
    }

    @Test
    @DisplayName("REQ-57 a behavior that drives no result is refused, and a result that nothing drives")
    void orphansAreRefused() {
        var lines = plan(2, 8);
        var first = lines.results().getFirst().id();
        var behaviors = lines.behaviors().stream()
                .map(b -> behavior(b.resultIds().equals(List.of(first)) ? List.of() : b.resultIds()))
                .toList();
        assertThat(missing(new PlanLines(lines.salesProcess(), lines.results(), behaviors)).stream()
                        .map(v -> v.pointer() + " " + v.code()))
                .contains("/results/0 result_without_behaviors", "/behaviors/0/resultIds orphan_behavior")
                .hasSize(5);
    }

    @Test
    @DisplayName(
            "REQ-27 28 32 36 37 39 69 a bare behavior and a bare result: everything that is missing is said at once")
    void saysEverythingAtOnce() {
        var full = plan(2, 7);
        var bareResult = new KeyResult(full.results().getFirst().id(), "Won", null, null, null, null, null, null, null);
        var bare = new Behavior(
                UUID.randomUUID(),
                "Plan",
                null,
                BehaviorKind.DELIVERABLE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        var lines = new PlanLines(
                PROCESS,
                List.of(bareResult, full.results().getLast()),
                Stream.concat(full.behaviors().stream(), Stream.of(bare)).toList());
        assertThat(missing(lines).stream().map(v -> v.pointer() + " " + v.code()))
                .containsExactly(
                        "/results/0/target target_missing",
                        "/results/0/unit unit_missing",
                        "/results/0/measure measure_missing",
                        "/behaviors/7/target target_missing",
                        "/behaviors/7/unit unit_missing",
                        "/behaviors/7/measure measure_missing",
                        "/behaviors/7/effortMinutes effort_missing",
                        "/behaviors/7/stage stage_missing",
                        "/behaviors/7/counterMetric counter_metric_missing",
                        "/behaviors/7/why/rep why_missing",
                        "/behaviors/7/why/company why_missing",
                        "/behaviors/7/reward/kind reward_missing",
                        "/behaviors/7/reward/condition reward_missing",
                        "/behaviors/7/reward/value reward_missing",
                        "/behaviors/7/evidence evidence_missing",
                        "/behaviors/7/dueOn due_date_missing",
                        "/behaviors/7/resultIds orphan_behavior");
    }

    @Test
    @DisplayName("REQ-69 a deliverable is due within the timeframe of the plan")
    void dueWithinThePeriod() {
        var lines = plan(2, 7);
        var late = deliverable(lines.results().getFirst().id(), TO.plusDays(1));
        var behaviors = new ArrayList<>(lines.behaviors());
        behaviors.add(late);
        assertThat(missing(new PlanLines(lines.salesProcess(), lines.results(), behaviors)))
                .singleElement()
                .extracting(Violation::code)
                .isEqualTo("due_outside_period");
    }

    private static List<Violation> missing(PlanLines lines) {
        return FocusContract.missing(lines, FROM, TO);
    }

    private static PlanLines plan(int results, int behaviors) {
        var aims = IntStream.range(0, results).mapToObj(i -> result()).toList();
        return new PlanLines(
                PROCESS,
                aims,
                IntStream.range(0, behaviors)
                        .mapToObj(i -> behavior(List.of(aims.get(i % results).id())))
                        .toList());
    }

    private static KeyResult result() {
        return new KeyResult(UUID.randomUUID(), "Won", null, null, CALLS, BigDecimal.TEN, "deals", "CLOSING", null);
    }

    private static Behavior behavior(List<UUID> results) {
        return of(BehaviorKind.COUNTED, results, null, null);
    }

    private static Behavior deliverable(UUID result, LocalDate dueOn) {
        return of(BehaviorKind.DELIVERABLE, List.of(result), dueOn, "The list, attached");
    }

    private static Behavior of(BehaviorKind kind, List<UUID> results, LocalDate dueOn, String evidence) {
        return new Behavior(
                UUID.randomUUID(),
                "Calls",
                null,
                kind,
                results,
                Cadence.WEEKLY,
                BigDecimal.TEN,
                dueOn,
                null,
                evidence,
                "calls",
                new Why("You hear it first.", "So do we."),
                new Reward(RewardKind.RECOGNITION, "Ten a week", "Named on Monday"),
                15,
                "PROSPECTING",
                "Meetings per call",
                null,
                CALLS,
                null);
    }
}
