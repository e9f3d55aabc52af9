package io.headlight.plan.course;

import io.headlight.plan.calendar.Timeframe;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Days in a row over which one thing is asked of a rep on a line. A plan that is never changed is one stretch for
 * everybody who was there from the start; an amendment, a later arrival, a move to a team with another calendar and every
 * step of a ramp begin a further one.
 *
 * @param time of the plan, on the calendar that holds for the rep in this stretch
 * @param from first day, {@code to} last day; empty when the last is before the first
 * @param measureId what counts in it
 */
public record Stretch(Goal goal, Timeframe time, LocalDate from, LocalDate to, UUID measureId) {

    /**
     * The one that holds on that day, or held last; the first when none has begun.
     *
     * @param stretches in order of their days, at least one
     */
    public static Stretch present(List<Stretch> stretches, LocalDate today) {
        return stretches.stream()
                .filter(stretch -> !stretch.from.isAfter(today))
                .reduce((earlier, later) -> later)
                .orElse(stretches.getFirst());
    }

    BigDecimal target() {
        return share(to);
    }

    /** The part of the target up to that day. */
    BigDecimal share(LocalDate through) {
        var end = through.isBefore(to) ? through : to;
        return end.isBefore(from) ? BigDecimal.ZERO : goal.share(time, from, end);
    }

    int days() {
        return time.count(from, to);
    }

    int elapsed(LocalDate today) {
        var end = today.isAfter(to) ? to : today.minusDays(1);
        return time.count(from, end);
    }

    boolean isEmpty() {
        return to.isBefore(from);
    }

    /** Other days of the same. */
    public Stretch within(LocalDate first, LocalDate last) {
        return new Stretch(goal, time, first.isAfter(from) ? first : from, last.isBefore(to) ? last : to, measureId);
    }

    public Stretch asking(BigDecimal target) {
        return new Stretch(goal.to(target), time, from, to, measureId);
    }
}
