package io.headlight.plan.course;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.plan.activities.DailySeries;
import io.headlight.plan.calendar.Timeframe;
import io.headlight.plan.calendar.WorkingCalendar;
import io.headlight.plan.line.BehaviorKind;
import io.headlight.plan.line.Cadence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgedTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate END = MONDAY.plusDays(25);
    private static final Timeframe FOUR_WEEKS = new Timeframe(MONDAY, END, WorkingCalendar.MONDAY_TO_FRIDAY);
    private static final UUID OLD_RULE = new UUID(0, 1);
    private static final UUID NEW_RULE = new UUID(0, 2);

    @ParameterizedTest(name = "REQ-71 72 due on day 11, handed in on day {0}, seen on day {1}: {2}")
    @CsvSource({
        ", 5, OPEN",
        ", 12, OVERDUE",
        ", 26, TOO_LATE",
        "3, 5, DONE",
        "11, 26, DONE",
        "12, 12, DONE_LATE",
        "20, 26, DONE_LATE",
    })
    void deliverables(Integer handedIn, int today, Timing timing) {
        var goal = new Goal(BehaviorKind.DELIVERABLE, Cadence.PERIOD, BigDecimal.ONE, true);
        var stretch = new Stretch(goal, FOUR_WEEKS, MONDAY, MONDAY.plusDays(11), OLD_RULE);
        var amounts = handedIn == null
                ? List.<BigDecimal>of()
                : IntStream.rangeClosed(0, handedIn)
                        .mapToObj(i -> i == handedIn ? BigDecimal.ONE : BigDecimal.ZERO)
                        .toList();
        var judged = Judged.of(List.of(stretch), any -> Series.of(MONDAY, amounts), END, MONDAY.plusDays(today));
        assertThat(judged.timing()).isEqualTo(timing);
        assertThat(judged.reachedOn()).isEqualTo(handedIn == null ? null : MONDAY.plusDays(handedIn));
    }

    @Test
    @DisplayName("REQ-72 out of reach: more is missing than was ever done in as many days; too late: no day is left")
    void outOfReach() {
        var goal = new Goal(BehaviorKind.COUNTED, Cadence.WEEKLY, BigDecimal.valueOf(5), true);
        var stretches = List.of(new Stretch(goal, FOUR_WEEKS, MONDAY, END, OLD_RULE));
        var halfAsMany = Series.of(MONDAY, Collections.nCopies(19, BigDecimal.ONE)); // 19 with the weekends
        assertThat(Judged.of(stretches, any -> halfAsMany, END, MONDAY.plusDays(19))
                        .timing())
                .isEqualTo(Timing.OPEN);
        var none = Series.of(MONDAY, List.of(BigDecimal.ONE));
        var late = Judged.of(stretches, any -> none, END, MONDAY.plusDays(21));
        assertThat(late.timing()).isEqualTo(Timing.OUT_OF_REACH);
        assertThat(late.mostEver()).isEqualByComparingTo("1");
        assertThat(Judged.of(stretches, any -> none, END, MONDAY.plusDays(2)).timing())
                .as("too early to say so")
                .isEqualTo(Timing.OPEN);
        assertThat(Judged.of(stretches, any -> none, END, END.plusDays(1)).timing())
                .isEqualTo(Timing.TOO_LATE);
    }

    @Test
    @DisplayName("A rule that was amended counts from its day on; the days before keep theirs")
    void eachStretchByItsOwnRule() {
        var goal = new Goal(BehaviorKind.COUNTED, Cadence.WEEKLY, BigDecimal.valueOf(5), true);
        var change = MONDAY.plusWeeks(2);
        var stretches = List.of(
                new Stretch(goal, FOUR_WEEKS, MONDAY, change.minusDays(1), OLD_RULE),
                new Stretch(goal.to(BigDecimal.TEN), FOUR_WEEKS, change, END, NEW_RULE));
        var twice = Series.of(MONDAY, Collections.nCopies(26, BigDecimal.TWO));
        var once = Series.of(MONDAY, Collections.nCopies(26, BigDecimal.ONE));
        var judged = Judged.of(stretches, rule -> rule.equals(OLD_RULE) ? twice : once, END, END);
        assertThat(judged.standing().actual()).isEqualByComparingTo("40"); // 14 days of 2, 12 days of 1
        assertThat(judged.course().target()).isEqualByComparingTo("30");
    }

    @Test
    @DisplayName("A rule that is to come does not measure today")
    void notByTheNextRule() {
        var change = MONDAY.plusWeeks(2);
        for (var kind : List.of(BehaviorKind.QUALITY, BehaviorKind.DELIVERABLE)) {
            var goal = new Goal(kind, Cadence.PERIOD, BigDecimal.TEN, false);
            var stretches = List.of(
                    new Stretch(goal, FOUR_WEEKS, MONDAY, change.minusDays(1), OLD_RULE),
                    new Stretch(goal, FOUR_WEEKS, change, END, NEW_RULE));
            var two = Series.of(MONDAY, List.of(BigDecimal.TWO));
            var judged = Judged.of(
                    stretches, rule -> rule.equals(OLD_RULE) ? two : DailySeries.NONE, END, MONDAY.plusDays(3));
            assertThat(judged.standing().actual()).as(kind.name()).isEqualByComparingTo("2");
        }
    }

    @Test
    @DisplayName("After a rep's last day under a plan nothing counts, and what is missing is too late, not overdue")
    void afterTheLastDay() {
        var last = MONDAY.plusDays(11);
        var goal = new Goal(BehaviorKind.DELIVERABLE, Cadence.PERIOD, BigDecimal.ONE, true);
        var stretches = List.of(new Stretch(goal, FOUR_WEEKS, MONDAY, last, OLD_RULE));
        var dayAfter = Series.of(last.plusDays(1), List.of(BigDecimal.ONE));
        var judged = Judged.of(stretches, any -> dayAfter, last, last.plusDays(1));
        assertThat(judged.standing().actual()).isZero();
        assertThat(judged.timing()).isEqualTo(Timing.TOO_LATE);
    }

    @Test
    @DisplayName("Of a rep who is away all the time nothing is asked, so nothing is missed")
    void awayAllTheTime() {
        WorkingCalendar away = day -> false;
        var time = new Timeframe(MONDAY, END, WorkingCalendar.MONDAY_TO_FRIDAY, away);
        for (var kind : BehaviorKind.values()) {
            var goal = new Goal(kind, Cadence.PERIOD, BigDecimal.TEN, true);
            var judged = Judged.of(
                    List.of(new Stretch(goal, time, MONDAY, END, OLD_RULE)),
                    any -> Series.of(MONDAY, List.of()),
                    END,
                    MONDAY.plusDays(10));
            assertThat(judged.standing().state()).as(kind.name()).isEqualTo(ProgressState.ON_TRACK);
            assertThat(judged.timing()).isEqualTo(Timing.OPEN);
            assertThat(judged.credit()).isNull();
        }
    }

    @Test
    @DisplayName("REQ-47 consistency: on how many days it was practiced, and how many in a row")
    void consistency() {
        var goal = new Goal(BehaviorKind.COUNTED, Cadence.DAILY, BigDecimal.ONE, true);
        var stretches = List.of(new Stretch(goal, FOUR_WEEKS, MONDAY, END, OLD_RULE));
        var days = IntStream.of(2, 0, 1, 0, 1, 0, 0, 3) // Monday to the next Monday
                .mapToObj(BigDecimal::valueOf)
                .toList();
        assertThat(Judged.of(stretches, any -> Series.of(MONDAY, days), END, MONDAY.plusDays(8))
                        .consistency())
                .isEqualTo(new Consistency(4, 6, 2));
        assertThat(Judged.of(stretches, any -> Series.of(MONDAY, days), END, MONDAY.plusDays(9))
                        .consistency())
                .isEqualTo(new Consistency(4, 7, 0));
    }

    @Test
    @DisplayName("An absence lowers what is asked and leaves the rate per day worked as it was")
    void absenceProrates() {
        WorkingCalendar away = day -> WorkingCalendar.MONDAY_TO_FRIDAY.isWorkingDay(day)
                && (day.isBefore(MONDAY.plusWeeks(1)) || !day.isBefore(MONDAY.plusWeeks(2)));
        var time = new Timeframe(MONDAY, END, WorkingCalendar.MONDAY_TO_FRIDAY, away);
        var goal = new Goal(BehaviorKind.COUNTED, Cadence.PERIOD, BigDecimal.valueOf(20), true);
        var course = Course.of(List.of(new Stretch(goal, time, MONDAY, END, OLD_RULE)), MONDAY.plusWeeks(2));
        assertThat(course.target()).isEqualByComparingTo("15");
        assertThat(course.proratedTarget()).isEqualByComparingTo("5");
        assertThat(course.daysElapsed()).isEqualTo(5);
        assertThat(course.daysLeft()).isEqualTo(10);
    }
}
