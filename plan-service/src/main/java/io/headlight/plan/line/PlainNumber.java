package io.headlight.plan.line;

import java.math.BigDecimal;

/** A number as people write it: no trailing zeros, no exponent. So that the same number is equal, too. */
public final class PlainNumber {

    private static final int MOST_ZEROS = 20;

    private PlainNumber() {}

    /**
     * Null for null. What is far beyond every bound is left alone: it is yet to be refused, and the zeros of 1e999999999
     * take all memory.
     */
    public static BigDecimal of(BigDecimal number) {
        if (number == null) {
            return null;
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() >= -MOST_ZEROS ? stripped.setScale(0) : stripped;
    }
}
