package io.headlight.plan.publication;

import io.headlight.plan.plan.PlanStatus;
import io.headlight.plan.version.MeasuresState;
import io.headlight.plan.version.PlanVersion;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The published version of a plan.
 *
 * @param version the number of this version; expectations name it as planVersion
 * @param expectations how many were sent: one per rep and line
 * @param measures whether the lines are being measured yet; that follows publication by itself
 */
@Schema(
        requiredProperties = {"planId", "status", "version", "publishedAt", "publishedBy", "expectations", "measures"},
        examples = """
                {"planId": "01970000-0000-7000-8000-0000000000a1", "status": "PUBLISHED", "version": 1,
                 "publishedAt": "2026-12-18T15:30:00Z", "publishedBy": "9e500000-0000-4000-8000-000000000002",
                 "expectations": 66, "measures": "PENDING"}""")
public record PublicationView(
        UUID planId,
        PlanStatus status,

        @Schema(description = "Number of this version; expectations name it as planVersion", examples = "1")
        int version,

        Instant publishedAt,
        UUID publishedBy,

        @Schema(description = "How many were sent: one per rep and line", examples = "66")
        long expectations,

        MeasuresState measures) {

    static PublicationView of(PlanVersion version, long expectations) {
        return new PublicationView(
                version.planId(),
                PlanStatus.PUBLISHED,
                version.number(),
                version.publishedAt(),
                version.publishedBy(),
                expectations,
                MeasuresState.of(version));
    }
}
