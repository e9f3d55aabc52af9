package io.headlight.plan.course;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Is there still time to correct course? What is over and what is late are different things. */
public enum Timing {
    /** There is time. */
    OPEN,
    /** In the days left the rep would have to do more than they ever did in as many working days of this plan. */
    OUT_OF_REACH,
    /** A deliverable whose day is over; it can still be handed in while the plan runs. */
    OVERDUE,
    /** No working day is left. */
    TOO_LATE,
    DONE,
    /** A deliverable handed in after its day. */
    DONE_LATE;

    /** @param deadline last day of the line, {@code lastDay} of the rep under the plan */
    record Dates(LocalDate today, LocalDate deadline, LocalDate lastDay) {}

    /**
     * @param reachedOn when the target was there, null when it is not
     * @param mostEver most the rep did in as many working days as are left; null while fewer are over than left
     */
    static Timing of(Course course, Standing standing, LocalDate reachedOn, BigDecimal mostEver, Dates dates) {
        if (standing.state() == ProgressState.ACHIEVED) {
            return reachedOn != null && reachedOn.isAfter(dates.deadline) ? DONE_LATE : DONE;
        }
        if (course.asksNothing()) {
            return OPEN;
        }
        if (course.isOver()) {
            return dates.deadline.isBefore(dates.lastDay) && !dates.today.isAfter(dates.lastDay) ? OVERDUE : TOO_LATE;
        }
        return mostEver != null && Standing.missing(course, standing.actual()).compareTo(mostEver) > 0
                ? OUT_OF_REACH
                : OPEN;
    }
}
