package io.headlight.plan.check;

import static io.headlight.plan.line.SomeLines.PROCESS;
import static io.headlight.plan.line.SomeLines.behavior;
import static io.headlight.plan.line.SomeLines.deliverable;
import static io.headlight.plan.line.SomeLines.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.headlight.plan.calendar.Timeframe;
import io.headlight.plan.calendar.WorkingCalendar;
import io.headlight.plan.line.Behavior;
import io.headlight.plan.line.KeyResult;
import io.headlight.plan.line.PlanLines;
import io.headlight.plan.past.HistoryState;
import io.headlight.plan.policy.Policy;
import io.headlight.plan.policy.Warning;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealismTest {

    private static final KeyResult WON = result("{}");
    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final Map<UUID, String> NAMES = Map.of(ANN, "Ann Archer", BEN, "Ben Baker");
    /** Thirteen weeks. */
    private static final Timeframe QUARTER =
            new Timeframe(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 4, 2), WorkingCalendar.MONDAY_TO_FRIDAY);

    private static final Realism REALISM = new Realism(Policy.SHIPPED, NAMES, rep -> false);

    @ParameterizedTest(name = "REQ-26 {0} {1}: {3} in {2} weeks are compared")
    @CsvSource({
        "COUNTED, DAILY, 1, 50",
        "COUNTED, WEEKLY, 1, 10",
        "COUNTED, MONTHLY, 4, 9.2308",
        "COUNTED, PERIOD, 4, 3.0769",
        "DELIVERABLE, PERIOD, 5, 10",
    })
    void comparesLikeWithLike(String kind, String cadence, int weeks, BigDecimal target) {
        var members = "{cadence: '%s'}".formatted(cadence);
        var line = line(kind.equals("COUNTED") ? behavior(WON, members) : deliverable(WON, members));
        assertThat(line.weeks()).isEqualTo(weeks);
        assertThat(Warning.shown(line.target())).isEqualByComparingTo(target);
    }

    @Test
    @DisplayName("REQ-26 a result is compared by four weeks running, a level by single weeks")
    void resultsAndLevels() {
        var won = ComparedLine.of(
                new PlanLines(PROCESS, List.of(result("{target: 13}")), null), QUARTER, "Europe/London");
        assertThat(won.getFirst().weeks()).isEqualTo(4);
        assertThat(won.getFirst().target()).isEqualByComparingTo("4");
        var level = line(behavior(WON, """
                {kind: 'QUALITY', target: 0.8, measure: {activityType: 'call_reviewed', aggregate: 'AVERAGE', of: 'adherence'}}"""));
        assertThat(level.weeks()).isEqualTo(1);
        assertThat(level.target()).isEqualByComparingTo("0.8");
    }

    @Test
    @DisplayName("REQ-26 a draft's line without target or measure is not compared")
    void needsTargetAndMeasure() {
        assertThat(ComparedLine.of(
                        new PlanLines(
                                PROCESS,
                                List.of(result("{target: null}")),
                                List.of(behavior(WON, "{measure: null}"), behavior(WON, "{target: null}"))),
                        QUARTER,
                        "Europe/London"))
                .isEmpty();
    }

    @Test
    @DisplayName("REQ-26 a target above what a rep and the team did is warned of, with percentile and the best ever")
    void unrealistic() {
        var warnings = REALISM.warnings(work(Map.of(ANN, weeks(2, 4), BEN, weeks(5, 12))));
        assertThat(warnings)
                .extracting(Warning::code, Warning::repId, w -> w.value().toPlainString())
                .containsExactly(tuple("target_unrealistic", ANN, "1.0000"));
        var warning = warnings.getFirst();
        assertThat(warning.pointer()).isEqualTo("/behaviors/0/target");
        assertThat(warning.best()).isEqualByComparingTo("4");
        assertThat(warning.previousTarget()).isEqualByComparingTo("3");
        assertThat(warning.threshold()).isEqualByComparingTo("0.9");
        assertThat(warning.teamPercentile()).isLessThan(new BigDecimal("0.9"));
        assertThat(warning.detail())
                .isEqualTo(
                        "Calls: 10 in a week is at the 100 % mark of what Ann Archer did in the last 26 weeks; the best"
                                + " was 4, usual are 3.");
    }

    @Test
    @DisplayName("REQ-26 a target that even the team hardly reached is said of the team too")
    void unrealisticForTheTeam() {
        assertThat(REALISM.warnings(work(Map.of(ANN, weeks(2, 4), BEN, weeks(3, 5)))))
                .extracting(Warning::repId)
                .containsExactly(null, ANN, BEN);
    }

    @Test
    @DisplayName("REQ-26 a target that is always reached is called trivial")
    void trivial() {
        assertThat(REALISM.warnings(work(Map.of(ANN, weeks(11, 20)))))
                .extracting(Warning::code, Warning::repId)
                .containsExactly(tuple("target_trivial", ANN));
    }

    @Test
    @DisplayName("REQ-26 the policy says where the warnings begin")
    void thresholdsAreThePolicys() {
        var policy = new Policy(null, null, null, null, null, null, new BigDecimal("0.5"), new BigDecimal("0.4"));
        var done = work(Map.of(ANN, weeks(8, 11))); // 10 is above two and a half of four
        assertThat(REALISM.warnings(done)).isEmpty();
        assertThat(new Realism(policy, NAMES, rep -> false).warnings(done))
                .extracting(Warning::code)
                .containsExactly("target_unrealistic");
    }

    @Test
    @DisplayName("REQ-45 who is ramping is not whom others are compared with")
    void peersAreThoseWhoCanDoIt() {
        var done = work(Map.of(ANN, weeks(8, 12), BEN, List.of(BigDecimal.ZERO)));
        assertThat(done.ofTeam(BEN::equals)).hasSize(5);
        assertThat(LineHistory.of(done, HistoryState.AVAILABLE, BEN::equals).usual())
                .isEqualByComparingTo("10");
    }

    @Test
    @DisplayName("REQ-26 without enough history there is no warning, and the line says so")
    void saysWhatIsNotKnown() {
        var work = work(Map.of(ANN, weeks(8, 12), BEN, List.of()));
        assertThat(REALISM.warnings(work)).isEmpty();
        assertThat(detail(work, HistoryState.AVAILABLE))
                .isEqualTo("10 in a week; usual are 10, the best was 12. 1 of 2 reps have less than 8 weeks of it.");
        var nothing = work(Map.of(ANN, List.of()));
        assertThat(detail(nothing, HistoryState.AVAILABLE))
                .startsWith("10 in a week; there is nothing to compare with.");
        assertThat(detail(nothing, HistoryState.NOT_YET)).endsWith("is still being counted.");
        assertThat(detail(nothing, HistoryState.UNAVAILABLE)).endsWith("cannot be asked at the moment.");
    }

    @Test
    @DisplayName("REQ-26 a deliverable was rare before by its nature: only what was never done is warned of")
    void deliverablesAreRare() {
        var line = line(deliverable(WON, "{}"));
        var once = IntStream.range(0, 20)
                .mapToObj(i -> BigDecimal.valueOf(i == 7 ? 10 : 0))
                .toList();
        assertThat(REALISM.warnings(new LineWork(line, Map.of(ANN, once)))).isEmpty();
        assertThat(REALISM.warnings(new LineWork(line, Map.of(ANN, weeks(0, 9)))))
                .hasSize(1);
    }

    private static String detail(LineWork work, HistoryState state) {
        return LineHistory.of(work, state, rep -> false).detail();
    }

    private static LineWork work(Map<UUID, List<BigDecimal>> spans) {
        return new LineWork(line(behavior(WON, "{}")), spans);
    }

    static ComparedLine line(Behavior behavior) {
        return ComparedLine.of(new PlanLines(PROCESS, List.of(), List.of(behavior)), QUARTER, "Europe/London")
                .getFirst();
    }

    static List<BigDecimal> weeks(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(BigDecimal::valueOf).toList();
    }
}
