package io.headlight.plan.ramp.catalog;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is asked of a new rep from a week on, until the next step.
 *
 * @param share of the full target
 */
@Schema(examples = """
                {"fromWeek": 5, "share": 0.5}""")
public record RampStep(
        @NotNull
        @Min(1)
        @Max(104)
        @Schema(description = "Week of tenure; the first seven days are week 1", examples = "5")
        Integer fromWeek,

        @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 4)
        @Schema(description = "Part of the full target that is asked; 1 is all of it", examples = "0.5")
        BigDecimal share) {

    boolean isFull() {
        return share.compareTo(BigDecimal.ONE) == 0;
    }
}
