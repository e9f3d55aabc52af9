package io.headlight.plan.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.calendar.Timeframe;
import io.headlight.plan.plan.PlanStatus;
import io.headlight.plan.policy.AppliedPolicy;
import io.headlight.plan.policy.Effort;
import io.headlight.plan.policy.PolicyVersion;
import io.headlight.plan.policy.Warning;
import io.headlight.plan.version.MeasuresState;
import io.headlight.plan.version.PlanVersion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The published version of a plan.
 *
 * @param version the number of this version; expectations name it as planVersion
 * @param expectations how many were sent: one per rep and line
 * @param measures whether the lines are being measured yet; that follows publication by itself
 * @param effortHoursPerWeek what the behaviors take a rep
 * @param warnings what the policy advises against, as far as the plan alone shows it; the plan's checks know more
 * @param policy that of the organization where it let more pass than the shipped one; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {
            "planId",
            "status",
            "version",
            "publishedAt",
            "publishedBy",
            "expectations",
            "measures",
            "effortHoursPerWeek",
            "warnings"
        },
        examples = """
                {"planId": "01970000-0000-7000-8000-0000000000a1", "status": "PUBLISHED", "version": 1,
                 "publishedAt": "2027-01-04T08:30:00Z", "publishedBy": "9e500000-0000-4000-8000-000000000002",
                 "expectations": 66, "measures": "PENDING", "effortHoursPerWeek": 21.5, "warnings": [],
                 "policy": {"number": 3, "widened": ["A plan may have 2 to 4 results instead of 2 to 3."]}}""")
public record PublicationView(
        UUID planId,
        PlanStatus status,

        @Schema(description = "Number of this version; expectations name it as planVersion", examples = "1")
        int version,

        Instant publishedAt,
        UUID publishedBy,

        @Schema(description = "How many were sent: one per rep and line", examples = "66")
        long expectations,

        MeasuresState measures,

        @Schema(description = "What the behaviors take a rep, in hours", examples = "21.5")
        BigDecimal effortHoursPerWeek,

        @Schema(description = "What the plan alone shows; its checks compare with what was done, too")
        List<Warning> warnings,

        @Schema(description = "Absent unless it let more pass than the shipped policy would")
        AppliedPolicy policy) {

    /** @param time of the plan, on its team's calendar */
    static PublicationView of(PlanVersion version, long expectations, PolicyVersion policy, Timeframe time) {
        var effort = Effort.of(version.lines(), time);
        return new PublicationView(
                version.planId(),
                PlanStatus.PUBLISHED,
                version.number(),
                version.publishedAt(),
                version.publishedBy(),
                expectations,
                MeasuresState.of(version),
                effort.hoursPerWeek(),
                effort.warning(policy.policy()).stream().toList(),
                AppliedPolicy.toPublication(policy, version.lines(), time));
    }
}
