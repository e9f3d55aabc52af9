package io.headlight.plan.template;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The version of another template that one was begun from. */
@Schema(examples = """
                {"id": "grow-existing-accounts", "version": 2}""")
public record TemplateBasis(
        @NotNull @Size(min = 1, max = 60) @Schema(examples = "grow-existing-accounts")
        String id,

        @NotNull @Positive @Schema(examples = "2") Integer version) {}
