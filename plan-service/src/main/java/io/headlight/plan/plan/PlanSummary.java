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
        },
        examples = """
                {"id": "01970000-0000-7000-8000-0000000000a1", "version": 4, "status": "PUBLISHED",
                 "name": "First quarter, UK", "teamId": "7ea00000-0000-4000-8000-000000000003", "startsOn": "2027-01-04",
                 "endsOn": "2027-04-02", "timeZone": "Europe/London", "results": 2, "behaviors": 9,
                 "createdAt": "2026-12-14T10:05:00Z", "publishedAt": "2026-12-18T15:30:00Z"}""")
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
