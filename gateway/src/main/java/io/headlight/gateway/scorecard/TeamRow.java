package io.headlight.gateway.scorecard;

import io.headlight.gateway.plans.PlanProgress;
import io.headlight.kit.directory.Person;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One rep in a team's scorecard.
 *
 * @param activityScore mean of the activity scores of the rep's plans; null while nothing is due
 * @param resultScore the same of the result scores; never without the plans' behaviors
 * @param behaviorStates how many of the rep's behaviors are in which state
 * @param openSuggestions how many there are for this rep; null when the part {@code suggestions} is missing
 * @param plans results with the behaviors that drive them
 */
@Schema(name = "TeamScorecardRow")
public record TeamRow(
        UUID repId,
        @Schema(examples = "Ann Archer") String repName,
        @Schema(examples = "0.92") BigDecimal activityScore,
        @Schema(examples = "0.4") BigDecimal resultScore,
        StateCounts behaviorStates,
        Integer openSuggestions,
        List<PlanProgress> plans) {

    private static final int DECIMALS = 4;

    static TeamRow of(Person rep, List<PlanProgress> plans, Integer openSuggestions) {
        return new TeamRow(
                rep.id(),
                rep.name(),
                mean(plans, PlanProgress::activityScore),
                mean(plans, PlanProgress::resultScore),
                StateCounts.of(plans.stream()
                        .flatMap(plan -> plan.behaviors().stream())
                        .toList()),
                openSuggestions,
                plans);
    }

    private static BigDecimal mean(List<PlanProgress> plans, Function<PlanProgress, BigDecimal> score) {
        var scores = plans.stream().map(score).filter(Objects::nonNull).toList();
        if (scores.isEmpty()) {
            return null;
        }
        var mean = scores.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(scores.size()), MathContext.DECIMAL64)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return mean.scale() < 0 ? mean.setScale(0) : mean;
    }
}
