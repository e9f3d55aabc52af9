package io.headlight.plan.check;

import io.headlight.plan.calendar.Timeframe;
import io.headlight.plan.line.Behavior;
import io.headlight.plan.line.BehaviorKind;
import io.headlight.plan.line.Cadence;
import io.headlight.plan.line.KeyResult;
import io.headlight.plan.line.PlanLines;
import io.headlight.plan.measure.MeasureAggregate;
import io.headlight.plan.past.Asked;
import io.headlight.plan.policy.Effort;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A line whose target can be compared with what was done: the target is stated for as many whole weeks as it is compared
 * with. A daily or weekly one with single weeks, a rarer one with four weeks running (in most single weeks there is none of
 * it), a deliverable with as many as there are until it is due.
 *
 * @param pointer to the line in the plan
 * @param kind null for a result
 * @param weeks how many are compared
 * @param target for so many weeks; a level is the same for any
 */
record ComparedLine(
        UUID lineId,
        String pointer,
        String name,
        String unit,
        BehaviorKind kind,
        Asked measure,
        int weeks,
        BigDecimal target) {

    private static final int MONTH = 4;
    private static final int LONGEST = 13;

    static List<ComparedLine> of(PlanLines lines, Timeframe time, String timeZone) {
        var compared = new ArrayList<ComparedLine>();
        for (int i = 0; i < lines.results().size(); i++) {
            var result = lines.results().get(i);
            if (result.measure() != null && result.target() != null) {
                compared.add(of(result, "/results/" + i, time, timeZone));
            }
        }
        for (int i = 0; i < lines.behaviors().size(); i++) {
            var behavior = lines.behaviors().get(i);
            if (behavior.measure() != null && behavior.target() != null) {
                compared.add(of(behavior, "/behaviors/" + i, time, timeZone));
            }
        }
        return compared;
    }

    private static ComparedLine of(KeyResult result, String at, Timeframe time, String timeZone) {
        var measure = new Asked(result.name(), result.indicator(), result.measure(), timeZone);
        var weeksOfPlan = Effort.weeks(time, time.last());
        int weeks = isLevel(result.measure().aggregate()) ? 1 : upToAMonth(weeksOfPlan);
        var target = isLevel(result.measure().aggregate())
                ? result.target()
                : result.target().multiply(BigDecimal.valueOf(weeks)).divide(weeksOfPlan, MathContext.DECIMAL64);
        return new ComparedLine(result.id(), at, result.name(), result.unit(), null, measure, weeks, target);
    }

    private static ComparedLine of(Behavior behavior, String at, Timeframe time, String timeZone) {
        var measure = new Asked(behavior.name(), behavior.indicator(), behavior.measure(), timeZone);
        int weeks = weeks(behavior, time);
        var target = isLevel(behavior.measure().aggregate())
                ? behavior.target()
                : Effort.unitsPerWeek(behavior, time).multiply(BigDecimal.valueOf(weeks));
        return new ComparedLine(
                behavior.id(),
                at,
                behavior.name(),
                behavior.unit(),
                behavior.kind(),
                measure,
                weeks,
                target.min(behavior.kind() == BehaviorKind.DELIVERABLE ? behavior.target() : target));
    }

    private static int weeks(Behavior behavior, Timeframe time) {
        if (isLevel(behavior.measure().aggregate())
                || behavior.cadence() == Cadence.DAILY
                || behavior.cadence() == Cadence.WEEKLY) {
            return 1;
        }
        if (behavior.kind() == BehaviorKind.DELIVERABLE) {
            var last = behavior.dueOn() == null ? time.last() : behavior.dueOn();
            return Math.min(
                    LONGEST,
                    Effort.weeks(time, last).setScale(0, RoundingMode.CEILING).intValue());
        }
        return upToAMonth(Effort.weeks(time, time.last()));
    }

    private static int upToAMonth(BigDecimal weeks) {
        return weeks.compareTo(BigDecimal.valueOf(MONTH)) < 0 ? 1 : MONTH;
    }

    private static boolean isLevel(MeasureAggregate aggregate) {
        return aggregate == MeasureAggregate.AVERAGE || aggregate == MeasureAggregate.LATEST;
    }

    /** Done once and handed in: that it was rare before says nothing, only that it was never as much. */
    boolean isDeliverable() {
        return kind == BehaviorKind.DELIVERABLE;
    }

    boolean isVolume() {
        return kind == BehaviorKind.COUNTED && !isLevel(measure.rule().aggregate());
    }

    BigDecimal targetPerWeek() {
        return target.divide(BigDecimal.valueOf(weeks), MathContext.DECIMAL64);
    }

    /** As in "3 meetings in a week". */
    String inWeeks() {
        return weeks == 1 ? "in a week" : "in %d weeks".formatted(weeks);
    }
}
