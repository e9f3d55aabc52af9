package io.headlight.gateway.plans;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far one rep is with one plan. Results are never there without behaviors: who sees what came out also sees what was
 * done for it.
 *
 * @param daysElapsed working days over when the day began; {@code daysLeft} are still to come, the day included
 * @param results what the plan aims at; can be watched, not managed
 * @param behaviors what drives the results; what can be managed
 * @param activityScore mean pace of the behaviors, each at most 1; null while nothing is due
 * @param resultScore the same of the results; the two are never mixed
 */
@Schema(name = "ScorecardPlan")
@JsonIgnoreProperties(ignoreUnknown = true)
public record PlanProgress(
        UUID repId,
        UUID planId,
        @Schema(examples = "New customers, Q4") String planName,
        int planVersion,
        LocalDate startsOn,
        LocalDate endsOn,
        int daysElapsed,
        int daysLeft,
        List<ResultProgress> results,
        List<BehaviorProgress> behaviors,
        @Schema(examples = "0.92") BigDecimal activityScore,
        @Schema(examples = "0.4") BigDecimal resultScore) {

    public PlanProgress {
        Objects.requireNonNull(repId);
        Objects.requireNonNull(planId);
        behaviors = List.copyOf(behaviors);
        results = behaviors.isEmpty() ? List.of() : List.copyOf(results);
        resultScore = behaviors.isEmpty() ? null : resultScore;
    }
}
