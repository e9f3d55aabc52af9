package io.headlight.plan.publication;

import static io.headlight.plan.line.SomeLines.PROCESS;
import static io.headlight.plan.line.SomeLines.behavior;
import static io.headlight.plan.line.SomeLines.deliverable;
import static io.headlight.plan.line.SomeLines.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.plan.line.Behavior;
import io.headlight.plan.line.KeyResult;
import io.headlight.plan.line.PlanLines;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineContractTest {

    private static final LocalDate FROM = LocalDate.of(2027, 1, 4);
    private static final LocalDate TO = LocalDate.of(2027, 4, 2);
    private static final KeyResult WON = result("{}");

    @Test
    @DisplayName("REQ-27 28 32 36 37 39 69 a bare line: everything that is missing is said at once")
    void saysEverythingAtOnce() {
        var result = result("{target: null, unit: null, measure: null}");
        var bare = deliverable(result, """
                {target: null, unit: null, measure: null, effortMinutes: null, stage: null, counterMetric: ' ', why: null,
                 reward: null, evidence: null, dueOn: null}""");
        assertThat(missing(result, bare))
                .containsExactly(
                        "/results/0/target target_missing",
                        "/results/0/unit unit_missing",
                        "/results/0/measure measure_missing",
                        "/behaviors/0/target target_missing",
                        "/behaviors/0/unit unit_missing",
                        "/behaviors/0/measure measure_missing",
                        "/behaviors/0/effortMinutes effort_missing",
                        "/behaviors/0/stage stage_missing",
                        "/behaviors/0/counterMetric counter_metric_missing",
                        "/behaviors/0/why/rep why_missing",
                        "/behaviors/0/why/company why_missing",
                        "/behaviors/0/reward/kind reward_missing",
                        "/behaviors/0/reward/condition reward_missing",
                        "/behaviors/0/reward/value reward_missing",
                        "/behaviors/0/evidence evidence_missing",
                        "/behaviors/0/dueOn due_date_missing");
    }

    @Test
    void whatIsCompleteIsFine() {
        assertThat(missing(WON, behavior(WON, "{}"))).isEmpty();
        assertThat(missing(WON, deliverable(WON, "{}"))).isEmpty();
        assertThat(missing(WON, behavior(WON, """
                {kind: 'QUALITY', measure: {activityType: 'call_reviewed', aggregate: 'AVERAGE', of: 'adherence'}}"""))).isEmpty();
    }

    @Test
    @DisplayName("A mean does not add up, so nothing can be counted by it")
    void countsAddUp() {
        var mean = "{measure: {activityType: 'call_reviewed', aggregate: 'AVERAGE', of: 'adherence'}}";
        assertThat(missing(WON, behavior(WON, mean)))
                .containsExactly("/behaviors/0/measure/aggregate level_not_a_quality");
        assertThat(missing(WON, deliverable(WON, mean))).contains("/behaviors/0/measure/aggregate level_not_a_quality");
    }

    @ParameterizedTest(name = "REQ-69 a deliverable is due within the timeframe of the plan: {0}")
    @CsvSource({"2027-01-03, false", "2027-01-04, true", "2027-04-02, true", "2027-04-03, false"})
    void dueWithinThePeriod(String dueOn, boolean fine) {
        assertThat(missing(WON, deliverable(WON, "{dueOn: '%s'}".formatted(dueOn))))
                .isEqualTo(fine ? List.of() : List.of("/behaviors/0/dueOn due_outside_period"));
    }

    @Test
    @DisplayName("REQ-28 52 a line belongs to a stage of the plan's own sales process")
    void stagesAreThoseOfTheProcess() {
        var result = result("{stage: 'WINNING'}");
        assertThat(missing(result, behavior(result, "{stage: 'DIALING'}")))
                .containsExactly("/results/0/stage unknown_stage", "/behaviors/0/stage unknown_stage");
        assertThat(new LineContract(null, FROM, TO).missing(new PlanLines(null, List.of(result), List.of())))
                .isEmpty(); // the missing process is said by the plan's contract, once
    }

    @Test
    @DisplayName("REQ-59 60 what is handed in counts only when its measure checks the evidence")
    void evidenceIsChecked() {
        assertThat(missing(WON, deliverable(WON, """
                {measure: {activityType: 'account_plan', aggregate: 'DISTINCT', of: 'account'}}""")))
                .containsExactly("/behaviors/0/measure/conditions evidence_unchecked");
    }

    @Test
    @DisplayName("REQ-60 one per account is measured as different accounts")
    void perAccountIsMeasured() {
        for (var measure : List.of("aggregate: 'COUNT'", "aggregate: 'DISTINCT', of: 'contact'")) {
            assertThat(missing(WON, deliverable(WON, """
                    {measure: {activityType: 'account_plan', %s,
                               conditions: [{attribute: 'decisionMaker', operator: 'PRESENT'}]}}""".formatted(measure))))
                    .containsExactly("/behaviors/0/measure per_account_not_measured");
        }
        assertThat(missing(WON, deliverable(WON, """
                {deliveredPer: 'REP', measure: {activityType: 'territory_plan', aggregate: 'COUNT',
                 conditions: [{attribute: 'prospectListSize', operator: 'AT_LEAST', value: 50}]}}"""))).isEmpty();
    }

    @Test
    void onlyDeliverablesAreDeliveredForSomebody() {
        assertThat(missing(WON, behavior(WON, "{deliveredPer: 'ACCOUNT'}")))
                .containsExactly("/behaviors/0/deliveredPer delivered_per_only_for_deliverables");
    }

    @Test
    void aQualityIsALevel() {
        assertThat(missing(WON, behavior(WON, "{kind: 'QUALITY'}")))
                .containsExactly("/behaviors/0/measure/aggregate quality_not_a_level");
    }

    private static List<String> missing(KeyResult result, Behavior behavior) {
        return new LineContract(PROCESS, FROM, TO)
                .missing(new PlanLines(PROCESS, List.of(result), List.of(behavior))).stream()
                        .map(v -> v.pointer() + " " + v.code())
                        .toList();
    }
}
