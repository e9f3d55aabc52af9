package io.headlight.plan.policy;

import io.headlight.plan.line.LineType;
import io.headlight.plan.line.PlainNumber;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The largest share of its score that one line may have by its weight, so that nobody makes up for everything else with
 * one thing they like to do. An even split is always allowed: it favors none.
 */
@Schema(examples = """
                {"behaviors": 0.34, "results": 0.67}""")
public record MostWeight(
        @Positive @DecimalMax("1") @Digits(integer = 1, fraction = 4) @Schema(examples = "0.34")
        BigDecimal behaviors,

        @Positive @DecimalMax("1") @Digits(integer = 1, fraction = 4) @Schema(examples = "0.67")
        BigDecimal results) {

    private static final BigDecimal THIRD = new BigDecimal("0.34");
    private static final BigDecimal TWO_THIRDS = new BigDecimal("0.67");

    public MostWeight {
        behaviors = behaviors == null ? THIRD : PlainNumber.of(behaviors);
        results = results == null ? TWO_THIRDS : PlainNumber.of(results);
    }

    public BigDecimal of(LineType kind) {
        return kind == LineType.RESULT ? results : behaviors;
    }

    /** @param weights of all lines of the kind, this one's among them */
    public boolean allows(LineType kind, BigDecimal weight, Collection<BigDecimal> weights) {
        var sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean even = weight.multiply(BigDecimal.valueOf(weights.size())).compareTo(sum) <= 0;
        return even || weight.compareTo(sum.multiply(of(kind))) <= 0;
    }
}
