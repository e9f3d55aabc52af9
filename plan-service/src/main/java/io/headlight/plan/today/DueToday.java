package io.headlight.plan.today;

import static io.headlight.plan.today.Reasons.number;

import io.headlight.plan.course.ProgressState;
import io.headlight.plan.course.Timing;
import io.headlight.plan.progress.BehaviorProgress;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What is to be done today for one behavior, and what its line then gives more to its score. What is more than a day's work
 * is cut to that.
 *
 * @param amount how many; null of a level
 * @param gain between floor and cap and at most 1: to be ahead is not what is asked
 */
record DueToday(ActKind kind, String act, BigDecimal amount, BigDecimal gain) {

    /** A working day. */
    static final int MINUTES = 8 * 60;

    /** With so many working days left the end is near. */
    static final int SOON_DAYS = 5;

    /** Empty when nothing is to be done for it today. */
    static Optional<DueToday> of(BehaviorProgress line) {
        var canBeDone = switch (line.timing()) {
            case OVERDUE -> true;
            // Of who is away all the time nothing is asked, and no day of theirs is left.
            case OPEN, OUT_OF_REACH -> line.target().signum() > 0 && line.daysLeft() > 0;
            case DONE, DONE_LATE, TOO_LATE -> false;
        };
        return !canBeDone
                ? Optional.empty()
                : switch (line.kind()) {
                    case COUNTED -> counted(line);
                    case DELIVERABLE -> deliverable(line);
                    case QUALITY -> level(line);
                };
    }

    private static Optional<DueToday> counted(BehaviorProgress line) {
        var wanted = missingTonight(line);
        if (wanted.signum() <= 0) {
            return Optional.empty();
        }
        var amount = inADay(line, wanted);
        var act = amount.compareTo(wanted) < 0
                ? "%s: %s more, a day's work; %s would be on track."
                        .formatted(line.name(), number(amount), number(wanted))
                : tonight(line, amount, "");
        return Optional.of(new DueToday(ActKind.DO, act, amount, gain(line, amount, dueTonight(line))));
    }

    private static Optional<DueToday> deliverable(BehaviorProgress line) {
        boolean overdue = line.timing() == Timing.OVERDUE;
        boolean all = overdue || line.daysLeft() <= SOON_DAYS || line.state() == ProgressState.AT_RISK;
        var wanted = all ? whole(line.target().subtract(line.actual())) : missingTonight(line);
        if (wanted.signum() <= 0) {
            return Optional.empty();
        }
        var amount = inADay(line, wanted);
        var act = all ? handIn(line, amount, wanted, overdue) : tonight(line, amount, "hand in ");
        return Optional.of(new DueToday(ActKind.HAND_IN, act, amount, gain(line, amount, line.target())));
    }

    private static String handIn(BehaviorProgress line, BigDecimal amount, BigDecimal wanted, boolean overdue) {
        return "%s: hand in %s%s, due %s %s."
                .formatted(
                        line.name(),
                        number(amount),
                        amount.compareTo(wanted) < 0 ? " of " + number(wanted) : "",
                        overdue ? "since" : "by",
                        Reasons.day(line.dueOn()));
    }

    private static String tonight(BehaviorProgress line, BigDecimal amount, String verb) {
        return "%s: %s%s more to be on track tonight.".formatted(line.name(), verb, number(amount));
    }

    /** A level nobody has measured is nothing the rep can raise. */
    private static Optional<DueToday> level(BehaviorProgress line) {
        if (line.actual() == null || line.actual().compareTo(line.target()) >= 0) {
            return Optional.empty();
        }
        var act = "%s: bring it from %s to %s %s."
                .formatted(line.name(), number(line.actual()), number(line.target()), line.unit());
        var missing = line.target().subtract(line.actual());
        return Optional.of(new DueToday(ActKind.RAISE, act, null, gain(line, missing, line.target())));
    }

    private static BigDecimal missingTonight(BehaviorProgress line) {
        var due = line.daysLeft() == 1 ? line.target() : dueTonight(line).setScale(0, RoundingMode.FLOOR);
        return whole(due.subtract(line.actual()));
    }

    /** With the even share of today. */
    private static BigDecimal dueTonight(BehaviorProgress line) {
        var left = line.target().subtract(line.proratedTarget());
        return line.proratedTarget().add(left.divide(BigDecimal.valueOf(line.daysLeft()), MathContext.DECIMAL128));
    }

    private static BigDecimal whole(BigDecimal number) {
        return number.setScale(0, RoundingMode.CEILING);
    }

    private static BigDecimal inADay(BehaviorProgress line, BigDecimal wanted) {
        return line.effortMinutes() == null
                ? wanted
                : wanted.min(BigDecimal.valueOf(Math.max(1, MINUTES / line.effortMinutes())));
    }

    private static BigDecimal gain(BehaviorProgress line, BigDecimal amount, BigDecimal due) {
        return credit(line, line.actual().add(amount), due).subtract(credit(line, line.actual(), due));
    }

    private static BigDecimal credit(BehaviorProgress line, BigDecimal actual, BigDecimal due) {
        return actual.divide(due, MathContext.DECIMAL128)
                .min(line.cap())
                .max(line.floor())
                .min(BigDecimal.ONE);
    }
}
