package io.headlight.plan.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A plan in a list: how many lines it has, not which. */
public record PlanSummary(
        UUID id,
        long version,
        PlanStatus status,
        String name,
        UUID teamId,
        LocalDate startsOn,
        LocalDate endsOn,
        String timeZone,
        int results,
        int behaviors,
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
