package io.headlight.plan.rollup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.course.ProgressState;
import io.headlight.plan.course.Standing;
import io.headlight.plan.progress.BehaviorProgress;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a team does at one point of its sales process. Work that moves to where a sale is easiest shows here first.
 *
 * @param score mean over the reps of the weighted mean credit of their behaviors of this stage; null while nothing is due
 * @param lines how many behaviors of the plan belong to it
 * @param states how many of them are in which state, counted per rep
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"stage", "lines", "states"},
        examples = """
                {"stage": "PROSPECTING", "score": 0.81, "lines": 3, "states": {"OFF_TRACK": 7, "ON_TRACK": 17}}""")
public record StageRollup(
        @Schema(examples = "PROSPECTING") String stage,

        @Schema(
                description =
                        "Mean over the reps of the weighted mean credit of their behaviors of the stage; absent while"
                                + " nothing is due",
                examples = "0.81")
        BigDecimal score,

        @Schema(description = "Behaviors of the plan in this stage", examples = "3")
        int lines,

        @Schema(description = "Per rep and behavior, so they add up to more than lines")
        Map<ProgressState, Long> states) {

    /** @param reps the behaviors of each rep in this stage */
    static StageRollup of(String stage, List<List<BehaviorProgress>> reps) {
        var all = reps.stream().flatMap(List::stream).toList();
        return new StageRollup(
                stage,
                Standing.shown(LineTotal.mean(reps.stream()
                        .map(StageRollup::score)
                        .filter(Objects::nonNull)
                        .toList())),
                (int) all.stream().map(BehaviorProgress::lineId).distinct().count(),
                LineTotal.count(ProgressState.class, all, BehaviorProgress::state));
    }

    private static BigDecimal score(List<BehaviorProgress> lines) {
        var credits = new ArrayList<BigDecimal>();
        var weights = BigDecimal.ZERO;
        for (var line : lines) {
            if (line.credit() != null) {
                credits.add(line.credit().multiply(line.weight()));
                weights = weights.add(line.weight());
            }
        }
        return LineTotal.ratio(credits.stream().reduce(BigDecimal.ZERO, BigDecimal::add), weights);
    }
}
