package io.headlight.plan.activities;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A rep's number of a measure over a range of days, day by day; a day without an act has no number.
 *
 * @param through the number from the first day of the range through that day, for each day that changed it: a total for
 *     counts and sums (a customer met twice counts once), a running mean for averages, the last value for levels
 * @param on the number of the day alone
 */
public record DailySeries(NavigableMap<LocalDate, BigDecimal> through, NavigableMap<LocalDate, BigDecimal> on) {

    public static final DailySeries NONE = new DailySeries(new TreeMap<>(), new TreeMap<>());

    public DailySeries {
        through = Collections.unmodifiableNavigableMap(through);
        on = Collections.unmodifiableNavigableMap(on);
    }

    static DailySeries of(Iterable<Measurements.Day> days) {
        var through = new TreeMap<LocalDate, BigDecimal>();
        var on = new TreeMap<LocalDate, BigDecimal>();
        for (var day : days) {
            through.put(day.on(), day.cumulative());
            on.put(day.on(), day.value());
        }
        return new DailySeries(through, on);
    }

    /** Null when nothing was measured by then. */
    public BigDecimal through(LocalDate day) {
        var last = through.floorEntry(day);
        return last == null ? null : last.getValue();
    }

    /** Zero when nothing was measured by then: what a count means by nothing. */
    public BigDecimal countThrough(LocalDate day) {
        var number = through(day);
        return number == null ? BigDecimal.ZERO : number;
    }
}
