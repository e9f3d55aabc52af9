package io.headlight.plan.today;

import io.headlight.plan.course.Standing;
import io.headlight.plan.course.Timing;
import io.headlight.plan.line.BehaviorKind;
import io.headlight.plan.progress.BehaviorProgress;
import io.headlight.plan.progress.RepProgress;
import io.headlight.plan.progress.ResultProgress;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What there is to say of a behavior, in sentences with its numbers. Its unit is named with the target of the whole
 * timeframe, which is plural nearly always; the name of the line is kept as its author wrote it.
 */
public final class Reasons {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

    private Reasons() {}

    /** How far, what it takes, how long there is, and what it is for. */
    public static String of(BehaviorProgress line, RepProgress plan) {
        return Stream.of(standing(line), drives(line, plan.results()))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String standing(BehaviorProgress line) {
        return switch (line.kind()) {
            case COUNTED -> counted(line);
            case DELIVERABLE -> deliverable(line);
            case QUALITY -> "%s; %s.".formatted(level(line), daysLeft(line));
        };
    }

    private static String counted(BehaviorProgress line) {
        var behind = behind(line);
        return "%s of %s %s are done, %s due by now%s. %s%s"
                .formatted(
                        number(line.actual()),
                        number(line.target()),
                        line.unit(),
                        number(line.proratedTarget()),
                        behind.signum() == 0 ? "" : ": " + number(behind) + " behind",
                        rates(line),
                        line.timing() == Timing.OUT_OF_REACH ? " " + mostEver(line) : "");
    }

    private static String rates(BehaviorProgress line) {
        if (line.requiredRunRate() == null) {
            return "No working day is left.";
        }
        return "It takes %s per working day from today on%s; %s."
                .formatted(
                        number(line.requiredRunRate()),
                        line.runRate() == null ? "" : ", " + number(line.runRate()) + " so far",
                        daysLeft(line));
    }

    private static String mostEver(BehaviorProgress line) {
        return "%s are missing, and the most in as many days was %s."
                .formatted(number(missing(line)), number(line.mostInDaysLeft()));
    }

    private static String deliverable(BehaviorProgress line) {
        var so = "%s of %s %s are handed in".formatted(number(line.actual()), number(line.target()), line.unit());
        if (line.timing() == Timing.OVERDUE) {
            return "%s; they were due on %s and still count while the plan runs.".formatted(so, day(line.dueOn()));
        }
        var behind = behind(line);
        return "%s%s; due on %s, %s."
                .formatted(
                        so,
                        behind.signum() == 0 ? "" : ", " + number(behind) + " fewer than due by now",
                        day(line.dueOn()),
                        daysLeft(line));
    }

    private static String level(BehaviorProgress line) {
        return line.actual() == null
                ? "Nobody has measured it yet; %s %s is asked".formatted(number(line.target()), line.unit())
                : "%s where %s %s is asked".formatted(number(line.actual()), number(line.target()), line.unit());
    }

    private static String drives(BehaviorProgress line, List<ResultProgress> results) {
        var names = results.stream()
                .filter(result -> line.resultIds().contains(result.lineId()))
                .map(ResultProgress::name)
                .toList();
        return names.isEmpty() ? "" : "It drives " + String.join(" and ", names) + ".";
    }

    /** The one thing to know of it, within a sentence. */
    public static String briefly(BehaviorProgress line) {
        if (line.timing() == Timing.OVERDUE) {
            return "%s of %s handed in, due on %s"
                    .formatted(number(line.actual()), number(line.target()), day(line.dueOn()));
        }
        if (line.timing() == Timing.OUT_OF_REACH) {
            return "%s missing, the most in as many days was %s"
                    .formatted(number(missing(line)), number(line.mostInDaysLeft()));
        }
        if (line.kind() == BehaviorKind.QUALITY) {
            return level(line);
        }
        return "%s of %s, %s due by now"
                .formatted(number(line.actual()), number(line.target()), number(line.proratedTarget()));
    }

    static BigDecimal behind(BehaviorProgress line) {
        return line.proratedTarget().subtract(line.actual()).max(BigDecimal.ZERO);
    }

    /** What is missing to the target of the whole timeframe; null of a level nobody has measured. */
    public static BigDecimal missing(BehaviorProgress line) {
        return line.actual() == null
                ? null
                : Standing.shown(line.target().subtract(line.actual()).max(BigDecimal.ZERO));
    }

    static String number(BigDecimal number) {
        return Standing.shown(number.setScale(2, RoundingMode.HALF_UP)).toPlainString();
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** For example "3 working days are left". */
    static String daysLeft(BehaviorProgress line) {
        return line.daysLeft() == 1 ? "1 working day is left" : line.daysLeft() + " working days are left";
    }
}
