package io.headlight.plan.progress;

import io.headlight.plan.calendar.Timeframe;
import io.headlight.plan.line.BehaviorKind;
import io.headlight.plan.line.Cadence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * What is asked of one rep on one line.
 *
 * @param target per cadence, greater than zero
 * @param whole counts whole things: half a meeting cannot be due
 */
record Goal(BehaviorKind kind, Cadence cadence, BigDecimal target, boolean whole) {

    static final MathContext EXACT = MathContext.DECIMAL128;

    /** The same line with the target agreed with a rep. */
    Goal to(BigDecimal agreed) {
        return new Goal(kind, cadence, agreed, whole);
    }

    /**
     * The share of the target that belongs to the days {@code from} to {@code to} (both included) of the timeframe, by
     * days worked ÷ working days. The shares of parts add up to the share of the whole:
     *
     * <pre>
     * DAILY    target × working days
     * WEEKLY   target × working days ÷ days of a working week
     * MONTHLY  Σ over months: target × working days in it ÷ working days of the whole month
     * PERIOD   target × working days ÷ working days of the timeframe
     * </pre>
     *
     * <p>A level (QUALITY) is not shared out: it is to be held all the time.
     */
    BigDecimal share(Timeframe time, LocalDate from, LocalDate to) {
        if (kind == BehaviorKind.QUALITY) {
            return target;
        }
        return switch (cadence) {
            case DAILY -> part(time.count(from, to), 1);
            case WEEKLY -> part(time.count(from, to), time.calendar().daysPerWeek());
            case MONTHLY -> byMonth(time, from, to);
            case PERIOD -> part(time.count(from, to), time.total());
        };
    }

    private BigDecimal byMonth(Timeframe time, LocalDate from, LocalDate to) {
        var sum = BigDecimal.ZERO;
        for (var first = from; !first.isAfter(to); first = first.with(TemporalAdjusters.firstDayOfNextMonth())) {
            var end = first.with(TemporalAdjusters.lastDayOfMonth());
            var days = time.count(first, end.isBefore(to) ? end : to);
            sum = sum.add(part(
                    days, time.hasWorkingDays() ? time.calendar().workingDaysInMonthOf(first) : first.lengthOfMonth()));
        }
        return sum;
    }

    private BigDecimal part(int days, int of) {
        return of == 0
                ? BigDecimal.ZERO
                : target.multiply(BigDecimal.valueOf(days)).divide(BigDecimal.valueOf(of), EXACT);
    }
}
