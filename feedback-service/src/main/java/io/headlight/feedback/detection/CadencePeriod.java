package io.headlight.feedback.detection;

import io.headlight.feedback.progress.Cadence;
import io.headlight.feedback.progress.Days;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The week or month that a behavior is looked at in, cut to the plan's days, and what is asked for in it, as plan-service
 * shares targets out:
 *
 * <pre>
 * by day     target per day × working days of the period
 * by week    target per week × working days of the period ÷ 5
 * by month   target per month × working days of the period ÷ working days of the whole month
 * </pre>
 */
record CadencePeriod(Cadence cadence, Days days) {

    private static final long WORKING_WEEK = 5;

    /** The period the day is in; the plan's days where people do not look in between, the last one when it is over. */
    static CadencePeriod at(LocalDate day, Cadence cadence, Days plan) {
        var inside = day.isAfter(plan.to()) ? plan.to() : day;
        return new CadencePeriod(cadence, whole(inside, cadence, plan).within(plan));
    }

    /** The last week or month that is over; none for a cadence without, or before there is a working day in it. */
    static Optional<CadencePeriod> before(LocalDate day, Cadence cadence, Days plan) {
        var previous = switch (cadence) {
            case DAILY, WEEKLY -> Days.weekOf(day.minusWeeks(1));
            case MONTHLY -> Days.monthOf(day.minusMonths(1));
            case PERIOD -> plan;
        };
        var days = previous.within(plan);
        return cadence == Cadence.PERIOD || days.workingDays() == 0
                ? Optional.empty()
                : Optional.of(new CadencePeriod(cadence, days));
    }

    BigDecimal share(BigDecimal targetPerCadence) {
        var whole = switch (cadence) {
            case DAILY -> 1;
            case WEEKLY -> WORKING_WEEK;
            case MONTHLY -> Days.monthOf(days.from()).workingDays();
            case PERIOD -> days.workingDays();
        };
        return targetPerCadence
                .multiply(BigDecimal.valueOf(days.workingDays()))
                .divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
    }

    /** The week or month itself, also where the plan has only a part of it. */
    static Days whole(LocalDate day, Cadence cadence, Days plan) {
        return switch (cadence) {
            case DAILY, WEEKLY -> Days.weekOf(day);
            case MONTHLY -> Days.monthOf(day);
            case PERIOD -> plan;
        };
    }
}
