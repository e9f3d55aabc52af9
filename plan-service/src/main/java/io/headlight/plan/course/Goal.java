package io.headlight.plan.course;

import io.headlight.plan.calendar.Timeframe;
import io.headlight.plan.line.Behavior;
import io.headlight.plan.line.BehaviorKind;
import io.headlight.plan.line.Cadence;
import io.headlight.plan.line.KeyResult;
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
public record Goal(BehaviorKind kind, Cadence cadence, BigDecimal target, boolean whole) {

    static final MathContext EXACT = MathContext.DECIMAL128;

    public static Goal of(Behavior line) {
        boolean whole = line.measure().aggregate().isWhole() && line.kind() != BehaviorKind.QUALITY;
        return new Goal(line.kind(), line.cadence(), line.target(), whole);
    }

    /** A result is reached over the whole time; an average or a last value is a level to be held. */
    public static Goal of(KeyResult line) {
        var aggregate = line.measure().aggregate();
        var kind = aggregate.isLevel() ? BehaviorKind.QUALITY : BehaviorKind.COUNTED;
        return new Goal(kind, Cadence.PERIOD, line.target(), aggregate.isWhole());
    }

    /** The same line with another target: one agreed with the rep, or a part of it. */
    public Goal to(BigDecimal other) {
        return new Goal(kind, cadence, other, whole);
    }

    /**
     * The share of the target that belongs to the days {@code from} to {@code to} (both included) of the timeframe, by
     * days worked ÷ working days. The shares of parts add up to the share of the whole; a day on which the rep is away
     * has none, and does not make the others ask for more:
     *
     * <pre>
     * DAILY    target × days worked
     * WEEKLY   target × days worked ÷ days of a working week
     * MONTHLY  Σ over months: target × days worked in it ÷ working days of the whole month
     * PERIOD   target × days worked ÷ working days of the timeframe
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
