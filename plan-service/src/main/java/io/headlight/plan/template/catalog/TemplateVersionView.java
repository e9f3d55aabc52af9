package io.headlight.plan.template.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.template.Template;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a version of a template was made; its content is read with {@code ?version=}.
 *
 * @param madeAt null for a shipped one, as is {@code madeBy}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"version", "event", "name"},
        examples = """
                {"version": 2, "event": "CHANGED", "name": "Account growth, UK", "madeAt": "2027-01-05T09:12:00Z",
                 "madeBy": "9e500000-0000-4000-8000-000000000002"}""")
public record TemplateVersionView(
        @Schema(examples = "2") int version,
        TemplateEvent event,

        @Schema(description = "The template's name in this version", examples = "Account growth, UK")
        String name,

        @Schema(description = "Absent for a shipped template, as is madeBy")
        Instant madeAt,

        UUID madeBy) {

    static TemplateVersionView of(TemplateVersion row) {
        return new TemplateVersionView(row.number, row.event, row.content.name(), row.madeAt, row.madeBy);
    }

    static TemplateVersionView of(Template shipped) {
        return new TemplateVersionView(shipped.version(), TemplateEvent.SHIPPED, shipped.name(), null, null);
    }
}
