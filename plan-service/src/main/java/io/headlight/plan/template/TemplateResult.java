package io.headlight.plan.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.line.KeyResult;
import io.headlight.plan.line.Scoring;
import io.headlight.plan.measure.MeasureRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An outcome that a template aims at.
 *
 * @param key names it within the template
 * @param target usual for a quarter of thirteen weeks, per rep; a plan of another length gets its share
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"key": "new-customers", "name": "New customers won",
                 "measure": {"activityType": "deal_won", "aggregate": "DISTINCT", "of": "account"},
                 "target": 6, "unit": "customers", "stage": "CLOSING"}""")
public record TemplateResult(
        @NotBlank @Size(max = 60) @Schema(description = "Names it within the template", examples = "new-customers")
        String key,

        @NotBlank @Size(max = 120) @Schema(examples = "New customers won")
        String name,

        @NotNull @Valid MeasureRule measure,

        @NotNull
        @Positive
        @Digits(integer = 12, fraction = 4)
        @Schema(
                description = "Usual per rep for a quarter of thirteen weeks; a plan of another length gets its share",
                examples = "6")
        BigDecimal target,

        @NotBlank @Size(max = 30) @Schema(examples = "customers")
        String unit,

        @NotBlank @Size(max = 60) @Schema(description = "A stage of the template's salesProcess", examples = "CLOSING")
        String stage,

        @Valid Scoring scoring) {

    KeyResult toLine(UUID id, Length length) {
        return new KeyResult(id, name, null, null, measure, length.shareOf(target), unit, stage, scoring);
    }
}
