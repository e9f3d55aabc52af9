package io.headlight.plan.past;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * Where a number stands among others, from 0 (below all) to 1 (above all): the share of those below it plus half the share
 * of those equal to it, the mid-rank. With whole counts ties are the rule, and neither all nor none of them should speak for
 * the target.
 *
 * <p>Among n different numbers the k-th is at (k − ½) ÷ n: the positions of definition 5 in Hyndman and Fan, "Sample
 * Quantiles in Statistical Packages", The American Statistician 50 (1996), after Hazen.
 */
public final class Percentile {

    private static final int DECIMALS = 4;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Percentile() {}

    /** @param among at least one */
    public static BigDecimal of(BigDecimal number, Collection<BigDecimal> among) {
        long below = among.stream().filter(other -> other.compareTo(number) < 0).count();
        long equal =
                among.stream().filter(other -> other.compareTo(number) == 0).count();
        return BigDecimal.valueOf(below)
                .add(HALF.multiply(BigDecimal.valueOf(equal)))
                .divide(BigDecimal.valueOf(among.size()), DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** The one in the middle, or between the two in the middle; of at least one. */
    public static BigDecimal median(Collection<BigDecimal> numbers) {
        var sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(TWO, MathContext.DECIMAL64);
    }
}
