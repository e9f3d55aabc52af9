package io.headlight.plan.today;

import io.headlight.plan.course.Timing;
import io.headlight.plan.progress.BehaviorProgress;
import io.headlight.plan.progress.RepProgress;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The few next acts that most move a rep's plans. Only behaviors become acts: a result cannot be done.
 *
 * <p><b>What is an act.</b> Of a counted behavior, what is missing to be on track tonight, in whole units: the even share
 * of one working day is due too, and what is more than a day's work is cut to that. A deliverable once it is overdue, due
 * within five working days, at risk, or fewer are in than should be. A level that is measured and below what is asked. What
 * is on track is no act, so cheap work cannot crowd out the rest for longer than it is behind.
 *
 * <p><b>In which order.</b> First what is overdue; then what costs nothing, to acknowledge; then by value; last what is out
 * of reach, where effort helps least. The value of an act is its gain per hour of effort, doubled in the last five working
 * days of its line. Its gain is weight × (what the line gives when it is done − when it is left) ÷ all weights of the plan's
 * behaviors. Where nobody has said what a unit takes, an hour is assumed for the act.
 *
 * <p><b>How many.</b> Five, and no more than eight hours of them: what does not fit makes room for what does.
 */
final class NextActs {

    private static final int MOST = 5;
    private static final int HOUR_MINUTES = 60;

    private NextActs() {}

    /** All acts of the rep, best first, without ranks. */
    static List<TodayAct> all(List<RepProgress> plans, OpenExpectations.Open open) {
        return Stream.concat(plans.stream().flatMap(NextActs::of), acknowledge(open))
                .sorted(Comparator.comparing(NextActs::group)
                        .thenComparing(NextActs::value, Comparator.reverseOrder())
                        .thenComparing(TodayAct::act)
                        .thenComparing(act -> String.valueOf(act.expectationId())))
                .toList();
    }

    /** Those for today, with their ranks. */
    static List<TodayAct> today(List<TodayAct> all) {
        var chosen = new ArrayList<TodayAct>();
        int minutes = 0;
        for (var act : all) {
            int effort = act.effortMinutes() == null ? 0 : act.effortMinutes();
            if (chosen.size() < MOST && (minutes == 0 || minutes + effort <= DueToday.MINUTES)) {
                chosen.add(act.ranked(chosen.size() + 1));
                minutes += effort;
            }
        }
        return chosen;
    }

    private static Stream<TodayAct> of(RepProgress plan) {
        var weights = plan.behaviors().stream().map(BehaviorProgress::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return plan.behaviors().stream()
                .flatMap(line -> DueToday.of(line).stream()
                        .map(due -> TodayAct.of(
                                due,
                                line,
                                plan,
                                due.gain().multiply(line.weight()).divide(weights, MathContext.DECIMAL128))));
    }

    private static Stream<TodayAct> acknowledge(OpenExpectations.Open open) {
        if (open.unacknowledged() == 0) {
            return Stream.empty();
        }
        var act = open.unacknowledged() == 1
                ? "Acknowledge 1 expectation."
                : "Acknowledge %d expectations.".formatted(open.unacknowledged());
        var decided = open.decided() == 0
                ? ""
                : " Of your challenges %d %s decided.".formatted(open.decided(), open.decided() == 1 ? "is" : "are");
        return Stream.of(TodayAct.acknowledging(
                act, "You have not said yet that you know what, by when, why and what for." + decided));
    }

    private static int group(TodayAct act) {
        if (act.timing() == Timing.OVERDUE) {
            return 0;
        }
        return act.kind() == ActKind.ACKNOWLEDGE ? 1 : act.timing() == Timing.OUT_OF_REACH ? 3 : 2;
    }

    /** Gain per hour, doubled when the end is near. */
    private static BigDecimal value(TodayAct act) {
        if (act.gain() == null) {
            return BigDecimal.ZERO;
        }
        int minutes = act.effortMinutes() == null ? HOUR_MINUTES : act.effortMinutes();
        int times = act.daysLeft() <= DueToday.SOON_DAYS ? 2 * HOUR_MINUTES : HOUR_MINUTES;
        return act.gain()
                .multiply(BigDecimal.valueOf(times))
                .divide(BigDecimal.valueOf(minutes), MathContext.DECIMAL128);
    }
}
