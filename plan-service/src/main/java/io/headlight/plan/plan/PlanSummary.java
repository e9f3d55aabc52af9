package io.headlight.plan.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan in a list: how many lines it has, not which. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {
            "id",
            "version",
            "status",
            "name",
            "teamId",
            "startsOn",
            "endsOn",
            "timeZone",
            "results",
            "behaviors",
            "createdAt"
        })
public record PlanSummary(
        UUID id,
        long version,
        PlanStatus status,
        String name,
        UUID teamId,
        LocalDate startsOn,
        LocalDate endsOn,
        String timeZone,
        @Schema(description = "How many") int results,
        @Schema(description = "How many") int behaviors,
        Instant createdAt,
        Instant publishedAt) {

    static PlanSummary of(Plan plan) {
        return new PlanSummary(
                plan.id,
                plan.version,
                plan.status,
                plan.name,
                plan.teamId,
                plan.startsOn,
                plan.endsOn,
                plan.timeZone,
                plan.content.results().size(),
                plan.content.behaviors().size(),
                plan.createdAt,
                plan.publishedAt);
    }
}
