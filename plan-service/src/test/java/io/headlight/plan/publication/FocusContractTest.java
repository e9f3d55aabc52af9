package io.headlight.plan.publication;

import static io.headlight.plan.line.SomeLines.PROCESS;
import static io.headlight.plan.line.SomeLines.behavior;
import static io.headlight.plan.line.SomeLines.plan;
import static io.headlight.plan.line.SomeLines.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.kit.problem.Violation;
import io.headlight.plan.line.Behavior;
import io.headlight.plan.line.PlanLines;
import io.headlight.plan.policy.Limits;
import io.headlight.plan.policy.MostWeight;
import io.headlight.plan.policy.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FocusContractTest {

    private static final LocalDate FROM = LocalDate.of(2027, 1, 4);
    private static final LocalDate TO = LocalDate.of(2027, 4, 2);
    private static final Policy WIDE =
            new Policy(new Limits(1, 5), new Limits(4, 20), null, null, null, null, null, null);

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
        var found = missing(plan(results, behaviors), Policy.SHIPPED);
        assertThat(found.stream().map(Violation::code)).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "REQ-64 by a wider policy {0} results and {1} behaviors: {2}")
    @CsvSource({
        "1, 4, ''",
        "5, 20, ''",
        "6, 12, too_many_results",
        "1, 3, too_few_behaviors",
        "3, 21, too_many_behaviors",
    })
    void aPolicyMayWidenThat(int results, int behaviors, String code) {
        var found = missing(plan(results, behaviors), WIDE);
        assertThat(found.stream().map(Violation::code)).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    @DisplayName("REQ-63 the refusal states the arithmetic: 10 results could mean 40 behaviors")
    void statesTheArithmetic() {
        assertThat(missing(plan(10, 40), Policy.SHIPPED).stream().map(Violation::detail))
                .containsExactly(
                        "10 results: a plan aims at 2 to 3. With about 4 behaviors each, 10 results mean 40 behaviors;"
                                + " a rep can hold 12.",
                        "40 behaviors for 10 results: a plan has 8 to 12 in all, about 4 for each result (10 × 4 = 40).");
    }

    @Test
    @DisplayName("REQ-63 64 by another policy the refusal names whose numbers these are")
    void statesWhoseNumbersTheseAre() {
        assertThat(missing(plan(6, 24), WIDE).stream().map(Violation::detail))
                .containsExactly(
                        "6 results: by your organization's policy a plan aims at 1 to 5. With about 4 behaviors each, 6"
                                + " results mean 24 behaviors; a rep can hold 20.",
                        "24 behaviors for 6 results: by your organization's policy a plan has 4 to 20 in all, about 4 for"
                                + " each result (6 × 4 = 24).");
    }

    @Test
    @DisplayName("REQ-57 a behavior that drives no result is refused once, and a result that nothing drives")
    void orphansAreRefused() {
        var lines = plan(2, 8);
        var first = lines.results().getFirst().id();
        var behaviors = lines.behaviors().stream()
                .map(b -> b.resultIds().equals(List.of(first)) ? behavior(List.of(), "{}") : b)
                .toList();
        assertThat(missing(with(lines, behaviors), Policy.SHIPPED).stream().map(v -> v.pointer() + " " + v.code()))
                .contains("/results/0 result_without_behaviors", "/behaviors/0/resultIds orphan_behavior")
                .hasSize(5);
    }

    @Test
    @DisplayName("REQ-57 one behavior may drive two results")
    void oneBehaviorDrivesTwoResults() {
        var lines = plan(2, 7);
        var both = behavior(
                List.of(
                        lines.results().getFirst().id(),
                        lines.results().getLast().id()),
                "{}");
        var behaviors = IntStream.range(0, 8).mapToObj(i -> i == 7 ? both : behavior(both.resultIds(), "{}"));
        assertThat(missing(with(lines, behaviors.toList()), Policy.SHIPPED)).isEmpty();
    }

    @Test
    @DisplayName("REQ-52 a plan names its sales process")
    void namesTheSalesProcess() {
        var lines = plan(2, 8);
        assertThat(missing(new PlanLines(null, lines.results(), lines.behaviors()), Policy.SHIPPED).stream()
                        .map(v -> v.pointer() + " " + v.code()))
                .containsExactly("/salesProcess sales_process_missing");
    }

    @Test
    @DisplayName("REQ-63 no line carries its score alone; the refusal states the arithmetic")
    void noLineCarriesTheScore() {
        var found = missing(weighted("5"), Policy.SHIPPED);
        assertThat(found.stream().map(v -> v.pointer() + " " + v.code()))
                .containsExactly("/behaviors/0/scoring/weight weight_carries_score");
        assertThat(found.getFirst().detail())
                .isEqualTo(
                        "Weight 5 of 12 in all (5 ÷ 12 = 41.7 %) carries the activity score: one line has at most 34 %.");
        assertThat(missing(weighted("3.5"), Policy.SHIPPED)).isEmpty();
        var half = new MostWeight(new BigDecimal("0.5"), null);
        var policy = new Policy(null, null, half, null, null, null, null, null);
        assertThat(missing(weighted("7"), policy)).isEmpty();
        assertThat(missing(weighted("8"), policy).getFirst().detail())
                .endsWith("by your organization's policy one line has at most 50 %.");
    }

    @Test
    @DisplayName("Even weights are never refused, however few the lines")
    void evenWeightsAreFine() {
        var one = result("{}");
        var few = new PlanLines(PROCESS, List.of(one), List.of(behavior(one, "{}"), behavior(one, "{}")));
        var policy = new Policy(new Limits(1, 1), new Limits(2, 2), null, null, null, null, null, null);
        assertThat(missing(few, policy)).isEmpty();
    }

    /** Eight behaviors, the first with this weight, the others with 1. */
    private static PlanLines weighted(String weight) {
        var lines = plan(2, 8);
        var first = behavior(lines.results().getFirst(), "{scoring: {weight: %s}}".formatted(weight));
        return with(
                lines,
                IntStream.range(0, 8)
                        .mapToObj(i -> i == 0 ? first : lines.behaviors().get(i))
                        .toList());
    }

    private static PlanLines with(PlanLines lines, List<Behavior> behaviors) {
        return new PlanLines(lines.salesProcess(), lines.results(), behaviors);
    }

    private static List<Violation> missing(PlanLines lines, Policy policy) {
        return FocusContract.missing(lines, FROM, TO, policy);
    }
}
