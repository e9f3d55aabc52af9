package io.headlight.plan.course;

import io.headlight.plan.activities.DailySeries;
import io.headlight.plan.line.BehaviorKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * How far a rep should be with a line, and where they stand.
 *
 * @param reachedOn first day on which the target was there, null when it is not
 * @param mostEver most the rep did in as many working days as are left; null while fewer are over than left
 * @param consistency how regularly it is done; null for deliverables and levels
 * @param outlook null where there is not enough to say anything, and for deliverables and levels
 */
public record Judged(
        Course course,
        Standing standing,
        LocalDate reachedOn,
        Timing timing,
        BigDecimal mostEver,
        Consistency consistency,
        Outlook outlook) {

    /** The part of what is due that is there; null while nothing is due. */
    public BigDecimal credit() {
        return standing.credit(course);
    }

    /**
     * @param stretches of the line for the rep, in order of their days, at least one
     * @param measured the rep's numbers by measure, from the first day of the plan on
     * @param lastDay of the rep under the plan, after which nothing counts any more
     */
    public static Judged of(
            List<Stretch> stretches, Function<UUID, DailySeries> measured, LocalDate lastDay, LocalDate today) {
        var course = Course.of(stretches, today);
        var dates = new Timing.Dates(today, stretches.getLast().to(), lastDay);
        var done = Done.of(stretches, measured, dates);
        var standing = Standing.of(course, done.actual());
        var reachedOn = standing.state() == ProgressState.ACHIEVED ? done.reachedOn(course.target()) : null;
        var goal = stretches.getLast().goal();
        var work = goal.kind() == BehaviorKind.COUNTED ? DailyWork.of(stretches, done, today) : null;
        boolean open = work != null && standing.state() != ProgressState.ACHIEVED;
        var mostEver = open ? work.mostIn(course.daysLeft()) : null;
        return new Judged(
                course,
                standing,
                reachedOn,
                Timing.of(course, standing, reachedOn, mostEver, dates),
                mostEver,
                work == null ? null : Consistency.of(work),
                open ? Outlook.of(work, course, goal.whole()) : null);
    }
}
