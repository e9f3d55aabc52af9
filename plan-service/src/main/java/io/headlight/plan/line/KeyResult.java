package io.headlight.plan.line;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.measure.Indicator;
import io.headlight.plan.measure.MeasureRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One of the two or three outcomes a plan aims at. It can be monitored, never managed: a rep does not control it.
 *
 * @param id given by the caller or, when absent, by us; behaviors name it
 * @param target for the whole timeframe, per rep
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyResult(
        UUID id,

        @NotBlank @Size(max = 120) @Schema(examples = "New customers won")
        String name,

        @Schema(description = "Always LAGGING; may be sent back as read.")
        Indicator indicator,

        @Schema(description = "Always false; may be sent back as read.")
        Boolean controllable,

        @Valid MeasureRule measure,

        @Positive @Digits(integer = 12, fraction = 4) @Schema(examples = "6")
        BigDecimal target,

        @Size(min = 1, max = 30) @Schema(examples = "customers")
        String unit,

        @Size(min = 1, max = 60) @Schema(examples = "CLOSING")
        String stage,

        @Valid Scoring scoring) {

    public KeyResult {
        indicator = indicator == null ? Indicator.LAGGING : indicator;
        controllable = controllable != null && controllable;
        scoring = scoring == null ? Scoring.EVEN : scoring;
    }

    public KeyResult withId(UUID id) {
        return new KeyResult(id, name, indicator, controllable, measure, target, unit, stage, scoring);
    }
}
