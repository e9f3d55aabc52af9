package io.headlight.plan.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FiscalYearsProperties {

    @Property
    @Label("The quarters and the periods of every year tile it without a gap or an overlap")
    void tile(@ForAll("years") FiscalYears years, @ForAll @IntRange(min = 1970, max = 2149) int name) {
        var year = years.named(name);
        assertThat(year.quarters()).hasSize(4);
        assertThat(year.periods()).hasSize(12);
        tiles(year, year.quarters());
        tiles(year, year.periods());
        for (int quarter = 0; quarter < 4; quarter++) {
            var its = year.periods().subList(quarter * 3, quarter * 3 + 3);
            assertThat(its.getFirst().firstDay())
                    .isEqualTo(year.quarters().get(quarter).firstDay());
            assertThat(its.getLast().lastDay())
                    .isEqualTo(year.quarters().get(quarter).lastDay());
        }
    }

    @Property
    @Label("Each year begins on the day after the one before has ended")
    void meet(@ForAll("years") FiscalYears years, @ForAll @IntRange(min = 1970, max = 2149) int name) {
        var year = years.named(name);
        assertThat(years.named(name - 1).lastDay().plusDays(1)).isEqualTo(year.firstDay());
        assertThat(years.named(name + 1).firstDay()).isEqualTo(year.lastDay().plusDays(1));
    }

    @Property
    @Label("The year that contains a day does, and is the one of its name")
    void contain(@ForAll("years") FiscalYears years, @ForAll @IntRange(max = 65_000) int day) {
        var on = LocalDate.of(1970, 1, 1).plusDays(day);
        var year = years.containing(on);
        assertThat(on).isBetween(year.firstDay(), year.lastDay());
        assertThat(years.named(year.year())).isEqualTo(year);
    }

    @Property
    @Label("A year of weeks has 52 or 53 of them, begins with a week, and ends near its month")
    void wholeWeeks(@ForAll("years") FiscalYears years, @ForAll @IntRange(min = 1970, max = 2149) int name) {
        var year = years.named(name);
        var rule = years.rule();
        if (rule.pattern() == FiscalPattern.MONTHS) {
            assertThat(year.weeks()).isNull();
            return;
        }
        assertThat(year.weeks()).isBetween(52, 53);
        assertThat(year.firstDay().getDayOfWeek()).isEqualTo(years.weekStart());
        assertThat(year.periods().stream().mapToInt(FiscalPeriod::weeks).sum()).isEqualTo(year.weeks());
        var soon = year.lastDay().plusDays(rule.yearEnd() == FiscalYearEnd.LAST ? 7 : 4);
        assertThat(soon.getMonthValue()).isEqualTo(rule.firstMonth());
        assertThat(soon.getDayOfMonth()).isBetween(1, 7);
    }

    private static void tiles(FiscalYear year, List<FiscalPeriod> parts) {
        assertThat(parts.getFirst().firstDay()).isEqualTo(year.firstDay());
        assertThat(parts.getLast().lastDay()).isEqualTo(year.lastDay());
        for (int i = 0; i < parts.size(); i++) {
            assertThat(parts.get(i).number()).isEqualTo(i + 1);
            assertThat(parts.get(i).firstDay()).isBefore(parts.get(i).lastDay());
            if (i > 0) {
                assertThat(parts.get(i).firstDay())
                        .isEqualTo(parts.get(i - 1).lastDay().plusDays(1));
            }
        }
    }

    @Provide
    Arbitrary<FiscalYears> years() {
        return Combinators.combine(
                        Arbitraries.of(FiscalPattern.class),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.of(FiscalYearEnd.class),
                        Arbitraries.of(FiscalYearName.class),
                        Arbitraries.of(DayOfWeek.class))
                .as((pattern, month, end, named, weekStart) ->
                        new FiscalYears(new FiscalYearRule(pattern, month, end, named), weekStart));
    }
}
