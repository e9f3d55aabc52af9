package io.headlight.activity.measure;

import io.headlight.activity.activity.Activity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What must hold for an activity to count.
 *
 * @param attribute {@code account}, {@code opportunity}, {@code contact}, {@code value}, {@code unit}, or the name of an
 *     open attribute
 * @param value text, number or boolean to compare with; none for PRESENT
 */
public record Condition(
        @NotBlank @Size(max = 64) @Schema(examples = "firstTime")
        String attribute,

        @NotNull Operator operator,
        @Schema(examples = "true") Object value) {

    /** How to compare. */
    @Schema(name = "ConditionOperator")
    public enum Operator {
        /** The same text, number (12 and 12.0 are the same) or boolean. */
        EQUALS,
        /** A number that is not smaller. */
        AT_LEAST,
        /** There, and neither empty nor false. */
        PRESENT
    }

    /** Is the value one that the operator can use? */
    boolean isComplete() {
        return switch (operator) {
            case EQUALS -> value instanceof String || value instanceof Number || value instanceof Boolean;
            case AT_LEAST -> number(value).isPresent();
            case PRESENT -> value == null;
        };
    }

    boolean holdsFor(Activity activity) {
        var actual = part(activity, attribute);
        return switch (operator) {
            case EQUALS -> equal(actual, value);
            case AT_LEAST ->
                number(actual)
                        .filter(n -> n.compareTo(number(value).orElseThrow()) >= 0)
                        .isPresent();
            case PRESENT -> actual != null && !"".equals(actual) && !Boolean.FALSE.equals(actual);
        };
    }

    private static boolean equal(Object actual, Object expected) {
        if (actual instanceof Number && expected instanceof Number) {
            return number(actual).orElseThrow().compareTo(number(expected).orElseThrow()) == 0;
        }
        return expected.equals(actual);
    }

    /** A part of an activity by the name that rules use for it; null when it has none. */
    static Object part(Activity activity, String name) {
        return switch (name) {
            case "account" -> activity.subject().account();
            case "opportunity" -> activity.subject().opportunity();
            case "contact" -> activity.subject().contact();
            case "value" -> activity.value();
            case "unit" -> activity.unit();
            default -> activity.attributes().get(name);
        };
    }

    /** Numbers only: a text that looks like one is none. */
    static Optional<BigDecimal> number(Object value) {
        return value instanceof Number ? Optional.of(new BigDecimal(value.toString())) : Optional.empty();
    }
}
