package io.headlight.plan.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.line.Behavior;
import io.headlight.plan.line.KeyResult;
import io.headlight.plan.line.SalesProcess;
import io.headlight.plan.version.MeasuresState;
import io.headlight.plan.version.PlanVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a plan as it was promised.
 *
 * @param effectiveOn first day on which it holds, until the next one does
 * @param reason why it replaced the one before, null for the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {
            "planId",
            "version",
            "effectiveOn",
            "publishedAt",
            "publishedBy",
            "measures",
            "results",
            "behaviors"
        },
        examples = """
                {"planId": "01970000-0000-7000-8000-0000000000a1", "version": 2, "effectiveOn": "2027-02-01",
                 "reason": "The trade fair in March takes a week of everybody's time.",
                 "publishedAt": "2027-01-28T10:00:00Z", "publishedBy": "9e500000-0000-4000-8000-000000000002",
                 "measures": "PENDING", "salesProcess": {"name": "New business", "stages": ["PROSPECTING", "CLOSING"]},
                 "results": [], "behaviors": []}""")
public record PlanVersionView(
        UUID planId,

        @Schema(description = "Number of this version; expectations name it as planVersion", examples = "2")
        int version,

        LocalDate effectiveOn,
        String reason,
        Instant publishedAt,
        UUID publishedBy,
        MeasuresState measures,
        SalesProcess salesProcess,
        List<KeyResult> results,
        List<Behavior> behaviors) {

    static PlanVersionView of(PlanVersion version) {
        return new PlanVersionView(
                version.planId(),
                version.number(),
                version.effectiveOn(),
                version.reason(),
                version.publishedAt(),
                version.publishedBy(),
                MeasuresState.of(version),
                version.lines().salesProcess(),
                version.lines().results(),
                version.lines().behaviors());
    }
}
