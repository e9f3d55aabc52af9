package io.headlight.plan.course;

import java.math.BigDecimal;
import org.apache.commons.statistics.distribution.TDistribution;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a rep will have by the end if they go on as they did, judged by their own ups and downs.
 *
 * <p>The amounts of the n working days that are over are taken as draws from one normal distribution with mean m and
 * standard deviation s, neither of them known; the sum of the k days left is then predicted by
 *
 * <pre>
 * k·m ± t(n−1) · s · √(k · (1 + k ÷ n))
 * </pre>
 *
 * the prediction interval for the mean of k future observations (Hahn and Meeker, Statistical Intervals, 1991, section
 * 4.7), times k. The probability is the part of that t distribution at or above what is missing; where only whole things
 * count, half a thing less is asked. It says what today's rate leads to, not what a rep can do: a trend, a season or a good
 * last week are not in it.
 *
 * @param probability of reaching the target, 0 to 1
 * @param low to {@code high}: the interval that holds the final number in 80 of 100 such cases
 */
@Schema(
        requiredProperties = {"probability", "low", "likely", "high"},
        examples = """
                {"probability": 0.62, "low": 31, "likely": 40, "high": 49}""")
public record Outlook(
        @Schema(description = "Of reaching the target at today's rate, 0 to 1", examples = "0.62")
        BigDecimal probability,

        @Schema(description = "low to high holds the final number in 80 of 100 such cases", examples = "31")
        BigDecimal low,

        @Schema(description = "The final number at today's rate", examples = "40")
        BigDecimal likely,

        @Schema(examples = "49") BigDecimal high) {

    private static final int FEWEST_DAYS = 10;
    private static final int FEWEST_DAYS_WITH_WORK = 3;
    private static final double UPPER_TAIL = 0.1;
    private static final double HALF_A_THING = 0.5;

    /** Null where ten working days are not over yet, fewer than three of them brought anything, or no day is left. */
    static Outlook of(DailyWork work, Course course, boolean whole) {
        int n = work.amounts().size();
        int k = course.daysLeft();
        long worked = work.amounts().stream().filter(a -> a.signum() != 0).count();
        if (n < FEWEST_DAYS || worked < FEWEST_DAYS_WITH_WORK || k == 0) {
            return null;
        }
        double mean = work.total().doubleValue() / n;
        double deviation = Math.sqrt(work.amounts().stream()
                        .mapToDouble(amount -> Math.pow(amount.doubleValue() - mean, 2))
                        .sum()
                / (n - 1));
        if (deviation == 0) {
            return null; // every day was the same: nothing to tell chance from
        }
        double soFar = work.total().doubleValue();
        double likely = soFar + k * mean;
        double spread = deviation * Math.sqrt(k * (1 + (double) k / n));
        var t = TDistribution.of(n - 1);
        double wanted = course.target().doubleValue() - (whole ? HALF_A_THING : 0);
        double half = t.inverseSurvivalProbability(UPPER_TAIL) * spread;
        return new Outlook(
                shown(t.survivalProbability((wanted - likely) / spread)),
                shown(Math.max(soFar, likely - half)),
                shown(Math.max(soFar, likely)),
                shown(Math.max(soFar, likely + half)));
    }

    private static BigDecimal shown(double number) {
        return Standing.shown(BigDecimal.valueOf(number));
    }
}
