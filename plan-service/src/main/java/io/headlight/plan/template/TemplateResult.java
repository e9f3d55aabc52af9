package io.headlight.plan.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.line.KeyResult;
import io.headlight.plan.line.Scoring;
import io.headlight.plan.measure.MeasureRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * An outcome that a template aims at.
 *
 * @param key names it within the template
 * @param target usual for a quarter of thirteen weeks, per rep; a plan of another length gets its share
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TemplateResult(
        @NotBlank String key,
        @NotBlank String name,
        @NotNull @Valid MeasureRule measure,
        @NotNull @Positive BigDecimal target,
        @NotBlank String unit,
        @NotBlank String stage,
        @Valid Scoring scoring) {

    KeyResult toLine(UUID id, Length length) {
        return new KeyResult(id, name, null, null, measure, length.shareOf(target), unit, stage, scoring);
    }
}
