package io.headlight.plan.fiscal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The fiscal years of a company, each beginning on the day after the one before has ended. */
public record FiscalYears(FiscalYearRule rule, DayOfWeek weekStart) {

    /** @param name as the company calls it */
    public FiscalYear named(int name) {
        return beginningIn(isNamedAfterTheNextYear() ? name - 1 : name);
    }

    public FiscalYear containing(LocalDate day) {
        // A year of weeks may begin in the last days of the calendar year before the one of its first month.
        int year = day.getYear() + 1;
        while (first(year).isAfter(day)) {
            year--;
        }
        return beginningIn(year);
    }

    /** The last day of the year, quarter or period that follows the one of exactly these days; empty when they are none. */
    public Optional<LocalDate> endOfNext(LocalDate first, LocalDate last) {
        var year = containing(first);
        var next = containing(last.plusDays(1));
        if (year.firstDay().equals(first) && year.lastDay().equals(last)) {
            return Optional.of(next.lastDay());
        }
        return endOfNext(year.quarters(), next.quarters(), first, last)
                .or(() -> endOfNext(year.periods(), next.periods(), first, last));
    }

    private static Optional<LocalDate> endOfNext(
            List<FiscalPeriod> parts, List<FiscalPeriod> following, LocalDate first, LocalDate last) {
        return parts.stream()
                .filter(part -> part.firstDay().equals(first) && part.lastDay().equals(last))
                .flatMap(any -> following.stream())
                .filter(part -> part.firstDay().equals(last.plusDays(1)))
                .map(FiscalPeriod::lastDay)
                .findFirst();
    }

    private FiscalYear beginningIn(int year) {
        int name = isNamedAfterTheNextYear() ? year + 1 : year;
        return FiscalYear.of(name, rule.pattern(), first(year), first(year + 1).minusDays(1));
    }

    /** @param year that of the first month */
    private LocalDate first(int year) {
        var month = LocalDate.of(year, rule.firstMonth(), 1);
        return rule.pattern().isOfWeeks()
                ? rule.yearEnd().of(month.minusDays(1), weekStart.minus(1)).plusDays(1)
                : month;
    }

    private boolean isNamedAfterTheNextYear() {
        return rule.namedAfter() == FiscalYearName.LAST_MONTH && rule.firstMonth() > 1;
    }
}
