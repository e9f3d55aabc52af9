package io.headlight.activity.match;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Two records to set apart.
 *
 * @param fromActivityId the other one: what {@code sameAs} or {@code origins} of the first names
 */
@Schema(examples = """
                {"fromActivityId": "0199f0c2-7a54-7cc1-9d3c-0c7b5f0f6a11",
                 "reason": "Two short visits one after the other, in the same building."}""")
public record NewSeparation(
        @NotNull UUID fromActivityId,

        @NotBlank @Size(max = 500) @Schema(examples = "Two short visits one after the other, in the same building.")
        String reason) {}
