package io.headlight.plan.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.line.Behavior;
import io.headlight.plan.line.BehaviorKind;
import io.headlight.plan.line.Cadence;
import io.headlight.plan.line.DeliveredPer;
import io.headlight.plan.line.Reward;
import io.headlight.plan.line.Scoring;
import io.headlight.plan.line.Why;
import io.headlight.plan.measure.MeasureRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An act that drives results of the template.
 *
 * @param resultKeys the results it drives
 * @param target usual per cadence and rep
 * @param dueAfterWeeks weeks from the start of the plan to the last day of a deliverable
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TemplateBehavior(
        @NotBlank String name,
        @NotNull BehaviorKind kind,
        @NotEmpty List<String> resultKeys,
        @NotNull Cadence cadence,
        @NotNull @Positive BigDecimal target,
        @Positive Integer dueAfterWeeks,
        DeliveredPer deliveredPer,
        String evidence,
        @NotBlank String unit,
        @NotNull @Valid Why why,
        @NotNull @Valid Reward reward,
        @NotNull @Positive Integer effortMinutes,
        @NotBlank String stage,
        @NotBlank String counterMetric,
        @NotBlank String sideEffect,
        @NotNull @Valid MeasureRule measure,
        @Valid Scoring scoring) {

    Behavior toLine(UUID id, Map<String, UUID> results, Length length) {
        return new Behavior(
                id,
                name,
                null,
                kind,
                resultKeys.stream().map(results::get).toList(),
                cadence,
                kind == BehaviorKind.COUNTED && cadence == Cadence.PERIOD ? length.shareOf(target) : target,
                dueAfterWeeks == null ? null : length.dayAfterWeeks(dueAfterWeeks),
                deliveredPer,
                evidence,
                unit,
                why,
                reward,
                effortMinutes,
                stage,
                counterMetric,
                sideEffect,
                measure,
                scoring);
    }
}
