package io.headlight.plan.course;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.plan.calendar.Timeframe;
import io.headlight.plan.calendar.WorkingCalendar;
import io.headlight.plan.line.BehaviorKind;
import io.headlight.plan.line.Cadence;
import io.headlight.plan.line.Scoring;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Timeframe FOUR_WEEKS =
            new Timeframe(MONDAY, MONDAY.plusDays(25), WorkingCalendar.MONDAY_TO_FRIDAY);
    private static final Goal FIVE_A_WEEK = new Goal(BehaviorKind.COUNTED, Cadence.WEEKLY, BigDecimal.valueOf(5), true);
    private static final Goal ONE_TERRITORY_PLAN =
            new Goal(BehaviorKind.DELIVERABLE, Cadence.PERIOD, BigDecimal.ONE, true);
    private static final Goal ADHERENCE = new Goal(BehaviorKind.QUALITY, Cadence.PERIOD, new BigDecimal("0.8"), false);

    @Test
    @DisplayName("REQ-66 attainment, prorated target, pace and rates after two of four weeks")
    void afterTwoWeeks() {
        var course = at(FIVE_A_WEEK, MONDAY.plusWeeks(2));
        var standing = Standing.of(course, BigDecimal.valueOf(8));
        assertThat(course.target()).isEqualByComparingTo("20");
        assertThat(course.proratedTarget()).isEqualByComparingTo("10");
        assertThat(course.daysElapsed()).isEqualTo(10);
        assertThat(course.daysLeft()).isEqualTo(10);
        assertThat(standing.attainment()).isEqualByComparingTo("0.4");
        assertThat(standing.pace()).isEqualByComparingTo("0.8");
        assertThat(standing.runRate()).isEqualByComparingTo("0.8");
        assertThat(standing.requiredRunRate()).isEqualByComparingTo("1.2");
        assertThat(standing.state()).isEqualTo(ProgressState.OFF_TRACK);
    }

    @ParameterizedTest(name = "REQ-72 {1} of 20 on day {0} is {2}")
    @CsvSource({
        "0, 0, ON_TRACK",
        "1, 0, OFF_TRACK",
        "14, 10, ON_TRACK",
        "14, 9.5, AT_RISK",
        "14, 9, OFF_TRACK",
        "14, 20, ACHIEVED",
        "25, 20, ACHIEVED",
        "25, 19, ON_TRACK",
        "26, 19, MISSED",
        "26, 20, ACHIEVED",
    })
    void states(int day, BigDecimal done, ProgressState state) {
        var course = at(FIVE_A_WEEK, MONDAY.plusDays(day));
        assertThat(Standing.of(course, done).state()).isEqualTo(state);
    }

    @Test
    @DisplayName("Half a meeting is not due: three a week with one day over ask for none yet")
    void onlyWholeThingsAreDue() {
        var threeAWeek = new Goal(BehaviorKind.COUNTED, Cadence.WEEKLY, BigDecimal.valueOf(3), true);
        var tuesday = at(threeAWeek, MONDAY.plusDays(1));
        assertThat(tuesday.proratedTarget()).isEqualByComparingTo("0.6");
        assertThat(Standing.of(tuesday, BigDecimal.ZERO).state()).isEqualTo(ProgressState.ON_TRACK);
        assertThat(Standing.of(tuesday, BigDecimal.ZERO).credit(tuesday)).isNull();
        var friday = at(threeAWeek, MONDAY.plusDays(4));
        var two = Standing.of(friday, BigDecimal.TWO);
        assertThat(friday.proratedTarget()).isEqualByComparingTo("2.4");
        assertThat(two.state()).isEqualTo(ProgressState.ON_TRACK);
        assertThat(two.credit(friday)).as("all that is due is there").isEqualByComparingTo("1");
    }

    @ParameterizedTest(name = "REQ-71 a territory plan not in on day {0} of 26 is {1}")
    @CsvSource({"0, ON_TRACK", "18, ON_TRACK", "22, AT_RISK", "25, AT_RISK", "26, MISSED"})
    void deliverable(int day, ProgressState state) {
        var course = at(ONE_TERRITORY_PLAN, MONDAY.plusDays(day));
        assertThat(Standing.of(course, null).state()).isEqualTo(state);
        assertThat(Standing.of(course, BigDecimal.ONE).state()).isEqualTo(ProgressState.ACHIEVED);
    }

    @Test
    @DisplayName("A level is to be held, not reached: no proration, no rates, achieved only at the end")
    void level() {
        var middle = at(ADHERENCE, MONDAY.plusWeeks(2));
        var good = Standing.of(middle, new BigDecimal("0.85"));
        assertThat(middle.proratedTarget()).isEqualByComparingTo("0.8");
        assertThat(good.state()).isEqualTo(ProgressState.ON_TRACK);
        assertThat(good.requiredRunRate()).isNull();
        assertThat(Standing.of(middle, null).state()).isEqualTo(ProgressState.AT_RISK);
        assertThat(Standing.of(middle, null).actual()).isNull();
        assertThat(Standing.of(middle, new BigDecimal("0.6")).state()).isEqualTo(ProgressState.OFF_TRACK);
        var end = at(ADHERENCE, MONDAY.plusWeeks(4));
        assertThat(Standing.of(end, new BigDecimal("0.85")).state()).isEqualTo(ProgressState.ACHIEVED);
        assertThat(Standing.of(end, null).state()).isEqualTo(ProgressState.MISSED);
    }

    @Test
    @DisplayName("A monthly target is spread over the working days of each month")
    void monthly() {
        var march = new Timeframe(MONDAY, LocalDate.of(2026, 4, 30), WorkingCalendar.MONDAY_TO_FRIDAY);
        var goal = new Goal(BehaviorKind.COUNTED, Cadence.MONTHLY, BigDecimal.valueOf(22), true);
        // March 2026 has 22 working days, all of them from the 2nd on; April 2026 has 22 too
        assertThat(goal.share(march, MONDAY, LocalDate.of(2026, 3, 31))).isEqualByComparingTo("22");
        assertThat(goal.share(march, MONDAY, LocalDate.of(2026, 4, 10))).isEqualByComparingTo("30");
    }

    @Test
    @DisplayName("Numbers are shown without exponent and with four decimals at most")
    void shown() {
        assertThat(Standing.shown(new BigDecimal("0.33335"))).hasToString("0.3334");
        assertThat(Standing.shown(new BigDecimal("20.000"))).hasToString("20");
        assertThat(Standing.shown(null)).isNull();
    }

    @Test
    @DisplayName("A score is the mean of what is due, nothing carries the rest, and nothing due is no score")
    void score() {
        assertThat(score("1", "0.5", null)).isEqualByComparingTo("0.75");
        assertThat(score((String) null)).isNull();
        var late = at(FIVE_A_WEEK, MONDAY.plusWeeks(2));
        var much = Standing.of(late, BigDecimal.valueOf(1000)).credit(late);
        assertThat(Scoring.EVEN.credit(much)).isEqualByComparingTo("1");
    }

    @Test
    @DisplayName("REQ-64 weights, caps and floors: a line counts by its weight, between its least and its most")
    void weights() {
        var heavy = new Scoring(new BigDecimal("3"), new BigDecimal("1.2"), new BigDecimal("0.4"));
        assertThat(Score.of(List.of(
                        new Score.Part(heavy, new BigDecimal("2")), new Score.Part(Scoring.EVEN, BigDecimal.ZERO))))
                .isEqualByComparingTo("0.9");
        assertThat(Score.of(
                        List.of(new Score.Part(heavy, BigDecimal.ZERO), new Score.Part(Scoring.EVEN, BigDecimal.ONE))))
                .isEqualByComparingTo("0.55");
        assertThat(Score.of(List.of(new Score.Part(heavy, null), new Score.Part(Scoring.EVEN, BigDecimal.ONE))))
                .isEqualByComparingTo("1");
    }

    private static BigDecimal score(String... credits) {
        return Score.of(Stream.of(credits)
                .map(credit -> new Score.Part(Scoring.EVEN, credit == null ? null : new BigDecimal(credit)))
                .toList());
    }

    private static Course at(Goal goal, LocalDate today) {
        return Course.of(
                List.of(new Stretch(goal, FOUR_WEEKS, FOUR_WEEKS.first(), FOUR_WEEKS.last(), new UUID(0, 1))), today);
    }
}
