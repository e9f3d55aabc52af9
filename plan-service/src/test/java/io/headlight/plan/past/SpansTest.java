package io.headlight.plan.past;

import static io.headlight.plan.measure.MeasureAggregate.AVERAGE;
import static io.headlight.plan.measure.MeasureAggregate.COUNT;
import static io.headlight.plan.measure.MeasureAggregate.LATEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.plan.activities.DailySeries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpansTest {

    private static final PastWeeks PAST = PastWeeks.before(LocalDate.of(2027, 1, 4), LocalDate.of(2026, 12, 30));

    @ParameterizedTest(name = "A plan from {0}, seen on {1}, is compared with whole weeks until {2}")
    @CsvSource({
        "2027-01-04, 2027-01-04, 2027-01-03", // begins today, a Monday
        "2027-01-04, 2026-12-30, 2026-12-27", // this week is not over
        "2027-01-04, 2026-12-28, 2026-12-27", // yesterday was Sunday
        "2027-01-04, 2027-01-03, 2026-12-27", // this Sunday is not over
        "2027-01-06, 2027-02-01, 2027-01-03", // runs already: nothing of its own time
        "2024-03-01, 2024-03-01, 2024-02-25", // after a leap day
    })
    void wholeWeeksThatAreOver(LocalDate startsOn, LocalDate today, LocalDate last) {
        var weeks = PastWeeks.before(startsOn, today);
        assertThat(weeks.to()).isEqualTo(last);
        assertThat(weeks.from()).isEqualTo(last.minusDays(26 * 7 - 1));
        assertThat(weeks.last(13)).isEqualTo(new PastWeeks(last.minusDays(13 * 7 - 1), last));
    }

    @Test
    @DisplayName("REQ-26 from the first act on every week counts, those without too")
    void countsFromTheFirstAct() {
        var days = new Days().on(6, 1, 3).on(6, 4, 2).on(8, 0, 4).on(25, 6, 1);
        assertThat(Spans.of(days.series(), PAST, COUNT, 1))
                .hasSize(20)
                .startsWith(number(5), number(0), number(4), number(0))
                .endsWith(number(1));
    }

    @Test
    @DisplayName("REQ-26 spans of four weeks running overlap, and add up their weeks")
    void spansOfFourWeeks() {
        var days = new Days();
        IntStream.range(0, 26).forEach(week -> days.on(week, 2, week));
        assertThat(Spans.of(days.series(), PAST, COUNT, 4))
                .hasSize(23)
                .startsWith(number(0 + 1 + 2 + 3), number(1 + 2 + 3 + 4))
                .endsWith(number(22 + 23 + 24 + 25));
    }

    @Test
    @DisplayName("REQ-26 less than eight weeks is no past")
    void tooLittle() {
        assertThat(Spans.of(new Days().on(18, 0, 1).series(), PAST, COUNT, 1)).hasSize(8);
        assertThat(Spans.of(new Days().on(19, 0, 1).series(), PAST, COUNT, 1)).isEmpty();
        assertThat(Spans.of(DailySeries.NONE, PAST, COUNT, 1)).isEmpty();
        assertThat(Spans.of(new Days().on(18, 0, 1).series(), PAST, COUNT, 13)).isEmpty();
    }

    @Test
    @DisplayName("A level has a value in weeks in which it was measured, the mean of the days or the last")
    void levels() {
        var days = new Days();
        IntStream.range(10, 18).forEach(week -> days.on(week, 1, 60).on(week, 3, 80));
        assertThat(Spans.of(days.series(), PAST, AVERAGE, 1)).hasSize(8).containsOnly(number(70));
        assertThat(Spans.of(days.series(), PAST, LATEST, 1)).hasSize(8).containsOnly(number(80));
        assertThat(Spans.of(new Days().on(0, 0, 60).series(), PAST, AVERAGE, 1)).isEmpty();
    }

    private static BigDecimal number(int n) {
        return BigDecimal.valueOf(n);
    }

    /** What was counted on days of the past weeks. */
    private static final class Days {

        private final TreeMap<LocalDate, BigDecimal> through = new TreeMap<>();
        private final TreeMap<LocalDate, BigDecimal> on = new TreeMap<>();

        Days on(int week, int day, int value) {
            var date = PAST.from().plusWeeks(week).plusDays(day);
            var before =
                    through.isEmpty() ? BigDecimal.ZERO : through.lastEntry().getValue();
            through.put(date, before.add(number(value)));
            on.put(date, number(value));
            return this;
        }

        DailySeries series() {
            return new DailySeries(through, on);
        }
    }
}
