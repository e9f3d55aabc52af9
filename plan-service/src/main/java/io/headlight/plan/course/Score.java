package io.headlight.plan.course;

import io.headlight.plan.line.Scoring;
import java.math.BigDecimal;
import java.util.List;

/**
 * The weighted mean credit of lines: 1.0 when everything that is due by now is there. What a line gives lies between its
 * floor and its cap, and it counts by its weight among the lines of which something is due, so that none carries the
 * others. Activity score and result score are two numbers and are never mixed.
 */
public final class Score {

    /** @param credit null while nothing of the line is due */
    public record Part(Scoring scoring, BigDecimal credit) {

        /** What the line gives; null while nothing is due. */
        public BigDecimal counted() {
            return credit == null ? null : scoring.credit(credit);
        }
    }

    private Score() {}

    /** Null while nothing is due. */
    public static BigDecimal of(List<Part> lines) {
        var sum = BigDecimal.ZERO;
        var weights = BigDecimal.ZERO;
        for (var line : lines) {
            if (line.credit != null) {
                sum = sum.add(line.counted().multiply(line.scoring.weight()));
                weights = weights.add(line.scoring.weight());
            }
        }
        return weights.signum() == 0 ? null : sum.divide(weights, Goal.EXACT);
    }
}
