package io.headlight.plan.progress;

import io.headlight.plan.calendar.Timeframe;
import io.headlight.plan.line.BehaviorKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * How far a line should be by the start of a day; the same for everybody who has the line and the calendar.
 *
 * @param target of the whole timeframe
 * @param proratedTarget of the days that are over
 * @param due what must be there by now for the line to be on track: the prorated target, in whole things where only whole
 *     things count
 * @param daysElapsed working days over, {@code daysLeft} still to come with today
 * @param late a deliverable in the last fifth of its time
 */
record Course(
        BigDecimal target,
        BigDecimal proratedTarget,
        BigDecimal due,
        int daysElapsed,
        int daysLeft,
        boolean level,
        boolean late) {

    private static final int LAST_FIFTH = 5;

    static Course of(Goal goal, Timeframe time, LocalDate today) {
        var yesterday = today.minusDays(1);
        boolean level = goal.kind() == BehaviorKind.QUALITY;
        int left = time.left(today);
        var target = goal.share(time, time.first(), time.last());
        var soFar = time.elapsed(today) == 0
                ? BigDecimal.ZERO
                : goal.share(time, time.first(), yesterday.isBefore(time.last()) ? yesterday : time.last());
        var due = goal.whole() ? soFar.setScale(0, RoundingMode.FLOOR) : soFar;
        return new Course(
                target,
                goal.kind() == BehaviorKind.DELIVERABLE ? due : soFar,
                due,
                time.elapsed(today),
                left,
                level,
                goal.kind() == BehaviorKind.DELIVERABLE && left * LAST_FIFTH <= time.total());
    }

    boolean isOver() {
        return daysLeft == 0;
    }
}
