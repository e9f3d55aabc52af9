package io.headlight.plan.policy;

import io.headlight.plan.calendar.Timeframe;
import io.headlight.plan.line.Behavior;
import io.headlight.plan.line.BehaviorKind;
import io.headlight.plan.line.PlainNumber;
import io.headlight.plan.line.PlanLines;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the behaviors of a plan cost a rep per week: target × minutes of one unit.
 *
 * <pre>
 * DAILY        target × days of a working week
 * WEEKLY       target
 * MONTHLY      target × 12 ÷ 52
 * PERIOD       target ÷ weeks of the plan
 * DELIVERABLE  target ÷ weeks until it is due
 * QUALITY      as if the target were 1: a level is held, not repeated
 * </pre>
 *
 * <p>So the sum is that of the weeks in which every deliverable is still to be done, the fullest ones. What a draft does not
 * say yet costs nothing yet.
 */
public record Effort(List<Share> shares) {

    /** The hours per week of one behavior. */
    record Share(String name, BigDecimal hours) {}

    private static final MathContext EXACT = MathContext.DECIMAL64;
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal WEEKS = BigDecimal.valueOf(52);
    private static final int NAMED = 3;

    public static Effort of(PlanLines lines, Timeframe time) {
        return new Effort(lines.behaviors().stream()
                .filter(behavior -> behavior.target() != null && behavior.effortMinutes() != null)
                .map(behavior -> new Share(behavior.name(), hours(behavior, time)))
                .toList());
    }

    private static BigDecimal hours(Behavior behavior, Timeframe time) {
        return unitsPerWeek(behavior, time)
                .multiply(BigDecimal.valueOf(behavior.effortMinutes()))
                .divide(MINUTES, EXACT);
    }

    /** What the target of a behavior comes to in a week; of a level 1. It has a target. */
    public static BigDecimal unitsPerWeek(Behavior behavior, Timeframe time) {
        var units = behavior.kind() == BehaviorKind.QUALITY ? BigDecimal.ONE : behavior.target();
        if (behavior.kind() == BehaviorKind.DELIVERABLE) {
            return units.divide(weeks(time, behavior), EXACT);
        }
        return switch (behavior.cadence()) {
            case DAILY -> units.multiply(BigDecimal.valueOf(time.calendar().daysPerWeek()));
            case WEEKLY -> units;
            case MONTHLY -> units.multiply(MONTHS).divide(WEEKS, EXACT);
            case PERIOD -> units.divide(weeks(time, behavior), EXACT);
        };
    }

    private static BigDecimal weeks(Timeframe time, Behavior behavior) {
        boolean due = behavior.kind() == BehaviorKind.DELIVERABLE && behavior.dueOn() != null;
        return weeks(time, due ? behavior.dueOn() : time.last());
    }

    /** Weeks of work until then, at least a day: something due on the first day, or by mistake before it, has that. */
    public static BigDecimal weeks(Timeframe time, LocalDate until) {
        int days = time.count(time.first(), until);
        return BigDecimal.valueOf(Math.max(1, days))
                .divide(BigDecimal.valueOf(time.calendar().daysPerWeek()), EXACT);
    }

    /** With one decimal: it is an estimate. */
    public BigDecimal hoursPerWeek() {
        var sum = shares.stream().map(Share::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
        return PlainNumber.of(sum.setScale(1, RoundingMode.HALF_UP));
    }

    boolean exceeds(Policy policy) {
        return hoursPerWeek().compareTo(policy.mostEffortHours()) > 0;
    }

    /** If it is more than the policy leaves for it. */
    public Optional<Warning> warning(Policy policy) {
        if (!exceeds(policy)) {
            return Optional.empty();
        }
        var detail =
                "In the fullest weeks the behaviors take a rep %s hours, most of it %s. Of %s working hours %s are for them, %s × %s = %s hours."
                        .formatted(
                                hoursPerWeek(),
                                largest(),
                                policy.workingHoursPerWeek(),
                                Warning.percent(policy.mostEffortShare()),
                                policy.workingHoursPerWeek(),
                                policy.mostEffortShare(),
                                policy.mostEffortHours());
        return Optional.of(new Warning(
                "effort_exceeds_hours",
                "/behaviors",
                null,
                detail,
                hoursPerWeek(),
                policy.mostEffortHours(),
                null,
                null,
                null,
                null));
    }

    private String largest() {
        return shares.stream()
                .sorted(Comparator.comparing(Share::hours).reversed())
                .limit(NAMED)
                .map(share -> "%s (%s)".formatted(share.name, Warning.said(share.hours)))
                .collect(Collectors.joining(", "));
    }
}
