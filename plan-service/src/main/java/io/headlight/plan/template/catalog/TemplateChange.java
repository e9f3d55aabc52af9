package io.headlight.plan.template.catalog;

import io.headlight.plan.line.SalesProcess;
import io.headlight.plan.template.Template;
import io.headlight.plan.template.TemplateBasis;
import io.headlight.plan.template.TemplateBehavior;
import io.headlight.plan.template.TemplateOrigin;
import io.headlight.plan.template.TemplateResult;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The next version of an own template, whole.
 *
 * @param industry whose trade it speaks of; null when it fits any
 * @param basedOn what it was begun from, else null
 */
@Schema(examples = "{" + Template.EXAMPLE)
public record TemplateChange(
        @NotBlank @Size(max = 120) @Schema(examples = "Account growth, UK")
        String name,

        @NotBlank @Size(max = 500) @Schema(examples = "Meet those who decide, then propose.")
        String description,

        @Pattern(regexp = Template.SLUG)
        @Size(max = 60)
        @Schema(description = "Whose trade it speaks of; absent when it fits any", examples = "distribution")
        String industry,

        @Valid TemplateBasis basedOn,
        @NotNull @Valid SalesProcess salesProcess,
        @NotEmpty @Size(max = 3) List<@NotNull @Valid TemplateResult> results,
        @NotEmpty @Size(max = 12) List<@NotNull @Valid TemplateBehavior> behaviors) {

    Template toTemplate(String id, int version) {
        return new Template(
                id,
                version,
                TemplateOrigin.OWN,
                name.strip(),
                description.strip(),
                industry,
                basedOn,
                salesProcess,
                results,
                behaviors);
    }
}
