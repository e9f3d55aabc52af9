package io.headlight.plan.course;

import io.headlight.plan.calendar.Timeframe;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * How far a rep should be with a line by the start of a day.
 *
 * @param target of all stretches; of the last one for a deliverable, of the present one for a level
 * @param proratedTarget of the days that are over
 * @param due what must be there by now for the line to be on track: the prorated target, in whole things where only whole
 *     things count
 * @param daysElapsed days worked that are over, {@code daysLeft} still to come with today
 * @param late a deliverable in the last fifth of its time
 */
public record Course(
        BigDecimal target,
        BigDecimal proratedTarget,
        BigDecimal due,
        int daysElapsed,
        int daysLeft,
        boolean level,
        boolean late) {

    private static final int LAST_FIFTH = 5;

    /** @param stretches in order of their days, at least one */
    public static Course of(List<Stretch> stretches, LocalDate today) {
        return switch (stretches.getLast().goal().kind()) {
            case COUNTED -> counted(stretches, today);
            case DELIVERABLE -> deliverable(stretches.getFirst().from(), stretches.getLast(), today);
            case QUALITY -> level(stretches, today);
        };
    }

    private static Course counted(List<Stretch> stretches, LocalDate today) {
        var yesterday = today.minusDays(1);
        var soFar = sum(stretches, stretch -> stretch.share(yesterday));
        int elapsed = elapsed(stretches, today);
        boolean whole = stretches.getLast().goal().whole();
        return new Course(
                sum(stretches, Stretch::target),
                soFar,
                whole ? soFar.setScale(0, RoundingMode.FLOOR) : soFar,
                elapsed,
                days(stretches) - elapsed,
                false,
                false);
    }

    /**
     * Handed in by its day, whoever is away in between; who came late is asked for the part of their time, in whole things
     * and at least one.
     */
    private static Course deliverable(LocalDate from, Stretch last, LocalDate today) {
        var time = last.time().until(last.to());
        var target = time.first().isBefore(from)
                ? part(last.goal().target(), from, time)
                : last.goal().target();
        int days = time.count(from, last.to());
        int left = today.isAfter(last.to()) ? 0 : time.count(today.isAfter(from) ? today : from, last.to());
        var soFar = days == 0
                ? BigDecimal.ZERO
                : target.multiply(BigDecimal.valueOf(days - left)).divide(BigDecimal.valueOf(days), Goal.EXACT);
        var due = last.goal().whole() ? soFar.setScale(0, RoundingMode.FLOOR) : soFar;
        return new Course(target, due, due, days - left, left, false, left * LAST_FIFTH <= days);
    }

    private static BigDecimal part(BigDecimal target, LocalDate from, Timeframe time) {
        int present = time.calendar().workingDays(from, time.last());
        return target.multiply(BigDecimal.valueOf(present))
                .divide(BigDecimal.valueOf(Math.max(1, time.total())), 0, RoundingMode.CEILING)
                .max(BigDecimal.ONE.min(target));
    }

    private static Course level(List<Stretch> stretches, LocalDate today) {
        var target = Stretch.present(stretches, today).goal().target();
        int elapsed = elapsed(stretches, today);
        var due = elapsed == 0 ? BigDecimal.ZERO : target;
        return new Course(target, due, due, elapsed, days(stretches) - elapsed, true, false);
    }

    /** Is the line's time over? */
    public boolean isOver() {
        return daysLeft == 0;
    }

    /** Is nothing asked at all, because the rep is away all the time? */
    boolean asksNothing() {
        return daysElapsed + daysLeft == 0 || target.signum() == 0;
    }

    private static int elapsed(List<Stretch> stretches, LocalDate today) {
        return stretches.stream().mapToInt(stretch -> stretch.elapsed(today)).sum();
    }

    private static int days(List<Stretch> stretches) {
        return stretches.stream().mapToInt(Stretch::days).sum();
    }

    private static BigDecimal sum(List<Stretch> stretches, Function<Stretch, BigDecimal> part) {
        return stretches.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
