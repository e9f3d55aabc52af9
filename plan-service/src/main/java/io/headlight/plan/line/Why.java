package io.headlight.plan.line;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an activity helps: the rep who does it, and the company. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Why(
        @Size(max = 500) @Schema(examples = "Your pipeline stays full when a deal slips.")
        String rep,

        @Size(max = 500) @Schema(examples = "New customers come from first conversations.")
        String company) {}
