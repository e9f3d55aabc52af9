package io.headlight.plan.policy;

import io.headlight.kit.problem.Violation;
import io.headlight.plan.line.PlainNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an organization asks of its plans, and from where on it is warned. What is not said is as shipped.
 *
 * @param results how many a plan has; at most 10
 * @param behaviors how many a plan has in all; at most 30
 * @param mostWeight the largest share of its score one line may have
 * @param workingHoursPerWeek of a rep
 * @param mostEffortShare share of the working hours that behaviors may take before a warning
 * @param adherenceThreshold below it, more volume does not help
 * @param unrealisticAbove percentile of what was done above which a target is called unrealistic
 * @param trivialBelow percentile below which it is called trivial
 */
@Schema(examples = """
                {"results": {"min": 2, "max": 4}, "behaviors": {"min": 8, "max": 14},
                 "mostWeight": {"behaviors": 0.34, "results": 0.67}, "workingHoursPerWeek": 40,
                 "mostEffortShare": 0.6, "adherenceThreshold": 0.7, "unrealisticAbove": 0.9, "trivialBelow": 0.1}""")
public record Policy(
        @Valid @Schema(description = "How many a plan has: 2 to 3 unless told, 1 to 10 at the widest")
        Limits results,

        @Valid @Schema(description = "How many a plan has in all: 8 to 12 unless told, 1 to 30 at the widest")
        Limits behaviors,

        @Valid @Schema(description = "Largest share of its score that one line may have by its weight")
        MostWeight mostWeight,

        @DecimalMin("1")
        @DecimalMax("80")
        @Digits(integer = 2, fraction = 2)
        @Schema(description = "Hours a rep works; 40 unless told", examples = "40")
        BigDecimal workingHoursPerWeek,

        @Positive
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 4)
        @Schema(
                description = "Share of the working hours that behaviors may take before a warning; 0.6 unless told",
                examples = "0.6")
        BigDecimal mostEffortShare,

        @PositiveOrZero
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 4)
        @Schema(
                description =
                        "Share of situations handled to best practice below which more volume is warned of; 0.7 unless told",
                examples = "0.7")
        BigDecimal adherenceThreshold,

        @Positive
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 4)
        @Schema(
                description = "Percentile of what was done above which a target is called unrealistic; 0.9 unless told",
                examples = "0.9")
        BigDecimal unrealisticAbove,

        @PositiveOrZero
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 4)
        @Schema(
                description = "Percentile of what was done below which a target is called trivial; 0.1 unless told",
                examples = "0.1")
        BigDecimal trivialBelow) {

    private static final int MOST_RESULTS = 10;
    /** As shipped: what a rep can hold in mind, and a manager can follow up. */
    public static final Policy SHIPPED = new Policy(null, null, null, null, null, null, null, null);

    public Policy {
        results = results == null ? new Limits(2, 3) : results;
        behaviors = behaviors == null ? new Limits(8, 12) : behaviors;
        mostWeight = mostWeight == null ? new MostWeight(null, null) : mostWeight;
        workingHoursPerWeek = or(workingHoursPerWeek, "40");
        mostEffortShare = or(mostEffortShare, "0.6");
        adherenceThreshold = or(adherenceThreshold, "0.7");
        unrealisticAbove = or(unrealisticAbove, "0.9");
        trivialBelow = or(trivialBelow, "0.1");
    }

    /** Hours a week that behaviors may take before a warning. */
    public BigDecimal mostEffortHours() {
        return PlainNumber.of(workingHoursPerWeek.multiply(mostEffortShare));
    }

    /** What contradicts itself in it. */
    List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (results.max() > MOST_RESULTS) {
            faults.add(Violation.at("/results/max", "too_many", "At most %d results.".formatted(MOST_RESULTS)));
        }
        crossed(results, "/results/min", faults);
        crossed(behaviors, "/behaviors/min", faults);
        if (trivialBelow.compareTo(unrealisticAbove) >= 0) {
            faults.add(Violation.at(
                    "/trivialBelow",
                    "thresholds_crossed",
                    "Every target would be trivial or unrealistic; %s must be below %s."
                            .formatted(trivialBelow, unrealisticAbove)));
        }
        return faults;
    }

    private static void crossed(Limits limits, String at, List<Violation> faults) {
        if (limits.min() > limits.max()) {
            faults.add(Violation.at(
                    at,
                    "limits_crossed",
                    "At least %d and at most %d cannot both hold.".formatted(limits.min(), limits.max())));
        }
    }

    private static BigDecimal or(BigDecimal told, String shipped) {
        return told == null ? new BigDecimal(shipped) : PlainNumber.of(told);
    }
}
