package io.headlight.plan.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a fact's attribute must be for the fact to count.
 *
 * @param attribute an attribute of the fact, or {@code account}, {@code opportunity}, {@code contact} for its subject
 * @param value text, number or boolean to compare with; absent for {@code PRESENT}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeasureCondition(
        @NotNull
        @Pattern(regexp = "[A-Za-z][A-Za-z0-9_]{0,59}", message = "must be a name such as firstTime")
        @Schema(examples = "firstTime")
        String attribute,

        @NotNull ConditionOperator operator,

        @Schema(description = "Text, number or boolean; absent for PRESENT.", examples = "true")
        Object value) {

    private static final int LONGEST = 200;

    /** What is wrong with the value, if anything. */
    Optional<String> fault() {
        return Optional.ofNullable(
                switch (operator) {
                    case PRESENT -> value == null ? null : "PRESENT takes no value.";
                    case AT_LEAST -> hasNumber() ? null : "AT_LEAST takes a number.";
                    case EQUALS -> comparable() ? null : "EQUALS takes a text of at most 200, a number or a boolean.";
                });
    }

    private boolean comparable() {
        return hasNumber() || value instanceof Boolean || value instanceof String text && text.length() <= LONGEST;
    }

    /** Not 1e999 either, which is read as infinity. */
    private boolean hasNumber() {
        return value instanceof Number number && Double.isFinite(number.doubleValue());
    }

    /** The condition as text, the same for the same meaning (10 and 10.0 are one number). */
    String canonical() {
        var compared = value instanceof Number
                ? new BigDecimal(value.toString()).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
        var kind = value == null ? "" : value.getClass().getSimpleName().substring(0, 1);
        return attribute + " " + operator + " " + (value instanceof Number ? "N" : kind) + compared;
    }
}
