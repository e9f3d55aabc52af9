package io.headlight.plan.fiscal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One fiscal year with its four quarters of three periods, which follow each other without a gap.
 *
 * @param year its name
 * @param weeks 52 or 53; null where years are not made of weeks
 */
public record FiscalYear(
        int year,
        LocalDate firstDay,
        LocalDate lastDay,
        Integer weeks,
        List<FiscalPeriod> quarters,
        List<FiscalPeriod> periods) {

    private static final int PERIODS = 12;
    private static final int PER_QUARTER = 3;

    static FiscalYear of(int year, FiscalPattern pattern, LocalDate first, LocalDate last) {
        Integer weeks = pattern.isOfWeeks() ? (int) ChronoUnit.WEEKS.between(first, last.plusDays(1)) : null;
        var periods = new ArrayList<FiscalPeriod>();
        var start = first;
        for (int number = 1; number <= PERIODS; number++) {
            Integer own = weeks == null ? null : pattern.weeks(number, weeks);
            var next = own == null ? start.plusMonths(1) : start.plusWeeks(own);
            periods.add(new FiscalPeriod(number, start, next.minusDays(1), own));
            start = next;
        }
        return new FiscalYear(year, first, last, weeks, quarters(periods), List.copyOf(periods));
    }

    private static List<FiscalPeriod> quarters(List<FiscalPeriod> periods) {
        return IntStream.range(0, PERIODS / PER_QUARTER)
                .mapToObj(quarter -> {
                    var its = periods.subList(quarter * PER_QUARTER, (quarter + 1) * PER_QUARTER);
                    Integer weeks = its.getFirst().weeks() == null
                            ? null
                            : its.stream().mapToInt(FiscalPeriod::weeks).sum();
                    return new FiscalPeriod(
                            quarter + 1,
                            its.getFirst().firstDay(),
                            its.getLast().lastDay(),
                            weeks);
                })
                .toList();
    }
}
