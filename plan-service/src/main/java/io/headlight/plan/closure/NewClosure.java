package io.headlight.plan.closure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The end of a plan before its time.
 *
 * @param lastDay the last day on which anything is expected; today, in the plan's time zone, when absent
 * @param reason why, for the reps who relied on it
 */
@Schema(examples = """
                {"lastDay": "2027-02-26", "reason": "The team is merged with DACH; its plan follows on Monday."}""")
public record NewClosure(
        @Schema(description = "Last day on which anything is expected; today when absent")
        LocalDate lastDay,

        @NotBlank @Size(max = 1000) @Schema(examples = "The team is merged with DACH; its plan follows on Monday.")
        String reason) {}
