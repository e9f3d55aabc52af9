package io.headlight.plan.challenge;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rep's objection to a target.
 *
 * @param proposedTarget what the rep would promise instead, stated as the target is; null when they leave that open
 */
@Schema(examples = """
                {"reason": "Two of my five accounts moved to Rosa, so there are fewer people left to meet.",
                 "proposedTarget": 2}""")
public record NewChallenge(
        @NotBlank @Size(max = 1000) @Schema(examples = "Two of my five accounts moved to Rosa.")
        String reason,

        @Positive
        @Digits(integer = 12, fraction = 4)
        @Schema(description = "What the rep would promise instead, stated as the target is", examples = "2")
        BigDecimal proposedTarget) {}
