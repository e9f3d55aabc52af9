package io.headlight.plan.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * The mean credit of lines: 1.0 when everything that is due by now is there. No line gives more than 1, so that none
 * carries the others. Activity score and result score are two numbers and are never mixed.
 */
final class Score {

    private Score() {}

    /** Null while nothing is due. */
    static BigDecimal of(List<BigDecimal> credits) {
        var due = credits.stream().filter(Objects::nonNull).toList();
        return due.isEmpty()
                ? null
                : due.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(due.size()), Goal.EXACT);
    }
}
