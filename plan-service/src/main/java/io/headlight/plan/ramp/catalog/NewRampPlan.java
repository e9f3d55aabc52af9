package io.headlight.plan.ramp.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A ramp plan to make, or its next version, whole.
 *
 * @param steps from week 1 on, in order; only the last one asks for all, and holds from then on
 */
@Schema(examples = """
                {"name": "Field sales, first quarter",
                 "steps": [{"fromWeek": 1, "share": 0.25}, {"fromWeek": 5, "share": 0.5}, {"fromWeek": 9, "share": 0.75},
                           {"fromWeek": 13, "share": 1}]}""")
public record NewRampPlan(
        @NotBlank @Size(max = 120) @Schema(examples = "Field sales, first quarter")
        String name,

        @NotNull
        @Size(min = 2, max = 104)
        @Schema(
                description =
                        "Begin in week 1, rise in weeks, never fall in share; only the last has share 1, and holds"
                                + " from then on")
        List<@NotNull @Valid RampStep> steps) {}
