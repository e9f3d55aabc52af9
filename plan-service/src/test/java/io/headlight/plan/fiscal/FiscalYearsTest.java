package io.headlight.plan.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalYearsTest {

    /** The calendar of the US National Retail Federation: it ends on the Saturday nearest to the end of January. */
    private static final FiscalYears RETAIL =
            weeks(FiscalPattern.WEEKS_454, 2, FiscalYearEnd.NEAREST, FiscalYearName.FIRST_MONTH, DayOfWeek.SUNDAY);

    /** Apple's, by its annual reports: it ends on the last Saturday of September. */
    private static final FiscalYears APPLE =
            weeks(FiscalPattern.WEEKS_544, 10, FiscalYearEnd.LAST, FiscalYearName.LAST_MONTH, DayOfWeek.SUNDAY);

    @ParameterizedTest(name = "Retail {0} is {1} to {2}, {3} weeks")
    @CsvSource({
        "2012, 2012-01-29, 2013-02-02, 53",
        "2017, 2017-01-29, 2018-02-03, 53",
        "2022, 2022-01-30, 2023-01-28, 52",
        "2023, 2023-01-29, 2024-02-03, 53",
        "2024, 2024-02-04, 2025-02-01, 52",
    })
    void nearestToTheEndOfTheMonth(int name, LocalDate first, LocalDate last, int weeks) {
        is(RETAIL.named(name), name, first, last, weeks);
        is(RETAIL.containing(first), name, first, last, weeks);
        is(RETAIL.containing(last), name, first, last, weeks);
    }

    @ParameterizedTest(name = "Apple''s {0} is {1} to {2}, {3} weeks")
    @CsvSource({
        "2012, 2011-09-25, 2012-09-29, 53",
        "2017, 2016-09-25, 2017-09-30, 53",
        "2018, 2017-10-01, 2018-09-29, 52",
        "2023, 2022-09-25, 2023-09-30, 53",
        "2024, 2023-10-01, 2024-09-28, 52",
    })
    void lastOfTheMonth(int name, LocalDate first, LocalDate last, int weeks) {
        is(APPLE.named(name), name, first, last, weeks);
        is(APPLE.containing(first), name, first, last, weeks);
        is(APPLE.containing(last), name, first, last, weeks);
    }

    @Test
    @DisplayName("Week 53 is in the last period of its quarter, and nowhere else")
    void week53() {
        var long445 =
                weeks(FiscalPattern.WEEKS_445, 2, FiscalYearEnd.NEAREST, FiscalYearName.FIRST_MONTH, DayOfWeek.SUNDAY);
        assertThat(weeks(long445.named(2022).periods())).containsExactly(4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5);
        assertThat(weeks(long445.named(2023).periods())).containsExactly(4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 6);
        assertThat(weeks(long445.named(2023).quarters())).containsExactly(13, 13, 13, 14);
        assertThat(weeks(RETAIL.named(2023).periods())).containsExactly(4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 5);
        assertThat(weeks(APPLE.named(2023).periods())).containsExactly(5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 5);
        assertThat(RETAIL.named(2023).periods().getLast().firstDay()).isEqualTo("2023-12-31");
    }

    @Test
    @DisplayName(
            "Weeks from Monday that end nearest to the end of December are the years of ISO 8601, for two centuries")
    void isoYears() {
        var iso = weeks(FiscalPattern.WEEKS_445, 1, FiscalYearEnd.NEAREST, FiscalYearName.LAST_MONTH, DayOfWeek.MONDAY);
        IntStream.rangeClosed(1950, 2150).forEach(name -> {
            var first = LocalDate.of(name, 7, 1)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 1)
                    .with(WeekFields.ISO.dayOfWeek(), 1);
            var year = iso.named(name);
            assertThat(year.firstDay()).isEqualTo(first);
            assertThat(year.weeks()).isEqualTo((int)
                    IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(first).getMaximum());
        });
    }

    @ParameterizedTest(name = "Months from {0}, named after their {1}: {2} begins on {3}")
    @CsvSource({
        "1, FIRST_MONTH, 2027, 2027-01-01",
        "1, LAST_MONTH, 2027, 2027-01-01",
        "4, FIRST_MONTH, 2027, 2027-04-01",
        "4, LAST_MONTH, 2027, 2026-04-01",
        "3, LAST_MONTH, 2028, 2027-03-01",
    })
    void months(int firstMonth, FiscalYearName named, int name, LocalDate first) {
        var years =
                new FiscalYears(new FiscalYearRule(FiscalPattern.MONTHS, firstMonth, null, named), DayOfWeek.MONDAY);
        var year = years.named(name);
        is(year, name, first, first.plusYears(1).minusDays(1), null);
        assertThat(year.periods())
                .allSatisfy(month ->
                        assertThat(month.lastDay().plusDays(1).getDayOfMonth()).isEqualTo(1));
        assertThat(years.containing(first.plusMonths(7))).isEqualTo(year);
    }

    @Test
    @DisplayName("A leap day is in the period of February")
    void leapDay() {
        var years = new FiscalYears(FiscalYearRule.CALENDAR_YEAR, DayOfWeek.MONDAY);
        assertThat(years.named(2028).periods().get(1).lastDay()).isEqualTo("2028-02-29");
        var fromMarch = new FiscalYears(new FiscalYearRule(FiscalPattern.MONTHS, 3, null, null), DayOfWeek.MONDAY);
        assertThat(fromMarch.containing(LocalDate.of(2028, 2, 29)).lastDay()).isEqualTo("2028-02-29");
        var sunday = weeks(FiscalPattern.WEEKS_445, 3, FiscalYearEnd.LAST, null, DayOfWeek.WEDNESDAY);
        // 2028-02-29 is a Tuesday, the last day of a week from Wednesday.
        assertThat(sunday.containing(LocalDate.of(2028, 2, 29)).lastDay()).isEqualTo("2028-02-29");
    }

    private static FiscalYears weeks(
            FiscalPattern pattern, int firstMonth, FiscalYearEnd end, FiscalYearName named, DayOfWeek weekStart) {
        return new FiscalYears(new FiscalYearRule(pattern, firstMonth, end, named), weekStart);
    }

    private static List<Integer> weeks(List<FiscalPeriod> periods) {
        return periods.stream().map(FiscalPeriod::weeks).toList();
    }

    private static void is(FiscalYear year, int name, LocalDate first, LocalDate last, Integer weeks) {
        assertThat(year.year()).isEqualTo(name);
        assertThat(year.firstDay()).isEqualTo(first);
        assertThat(year.lastDay()).isEqualTo(last);
        assertThat(year.weeks()).isEqualTo(weeks);
    }
}
