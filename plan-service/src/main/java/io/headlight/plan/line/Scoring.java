package io.headlight.plan.line;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.kit.problem.Violation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a line adds to its score: its credit, between floor and cap, times its weight. Activity score and result score are
 * apart, so a weight counts among the lines of its own kind.
 *
 * @param weight how much more than a line of weight 1; 1 when absent
 * @param cap the most credit, 1 is all that was due; 1 when absent
 * @param floor the least credit once something is due; 0 when absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"weight": 2, "cap": 1.2, "floor": 0}""")
public record Scoring(
        @Positive @DecimalMax("100") @Digits(integer = 3, fraction = 4) @Schema(examples = "2")
        BigDecimal weight,

        @Positive @DecimalMax("2") @Digits(integer = 1, fraction = 4) @Schema(examples = "1.2")
        BigDecimal cap,

        @PositiveOrZero @DecimalMax("1") @Digits(integer = 1, fraction = 4) @Schema(examples = "0")
        BigDecimal floor) {

    public static final Scoring EVEN = new Scoring(null, null, null);

    public Scoring {
        weight = weight == null ? BigDecimal.ONE : weight;
        cap = cap == null ? BigDecimal.ONE : cap;
        floor = floor == null ? BigDecimal.ZERO : floor;
    }

    /** What part of what was due gives as credit. */
    public BigDecimal credit(BigDecimal pace) {
        return pace.min(cap).max(floor);
    }

    /** What is wrong with it, if anything. */
    Optional<Violation> fault(String pointer) {
        return floor.compareTo(cap) <= 0
                ? Optional.empty()
                : Optional.of(
                        Violation.at(pointer + "/floor", "floor_above_cap", "The least credit is more than the most."));
    }
}
