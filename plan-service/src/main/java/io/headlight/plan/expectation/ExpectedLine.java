package io.headlight.plan.expectation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.line.Behavior;
import io.headlight.plan.line.BehaviorKind;
import io.headlight.plan.line.Cadence;
import io.headlight.plan.line.KeyResult;
import io.headlight.plan.line.LineType;
import io.headlight.plan.line.Reward;
import io.headlight.plan.line.Why;
import io.headlight.plan.measure.Indicator;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The line of the plan as the rep must know it; what a result does not have is absent.
 *
 * @param effortMinutes what one unit of the target takes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExpectedLine(
        UUID id,
        LineType type,
        String name,
        Indicator indicator,
        boolean controllable,
        BehaviorKind kind,
        Cadence cadence,
        String stage,
        String evidence,
        Why why,
        Reward reward,
        Integer effortMinutes,
        String counterMetric,
        UUID measureId) {

    static ExpectedLine of(KeyResult line, UUID measureId) {
        return new ExpectedLine(
                line.id(),
                LineType.RESULT,
                line.name(),
                line.indicator(),
                false,
                null,
                null,
                line.stage(),
                null,
                null,
                null,
                null,
                null,
                measureId);
    }

    static ExpectedLine of(Behavior line, UUID measureId) {
        return new ExpectedLine(
                line.id(),
                LineType.BEHAVIOR,
                line.name(),
                line.indicator(),
                true,
                line.kind(),
                line.cadence(),
                line.stage(),
                line.evidence(),
                line.why(),
                line.reward(),
                line.effortMinutes(),
                line.counterMetric(),
                measureId);
    }

    /** A line with the two things that the expectation itself says of it. */
    record Known(ExpectedLine line, String unit, LocalDate dueOn) {}
}
