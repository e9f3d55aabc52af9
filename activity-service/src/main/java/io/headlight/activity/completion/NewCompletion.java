package io.headlight.activity.completion;

import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.Observation;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is true of an object.
 *
 * @param fields by the source's own names: texts of at most 2000 characters, numbers, truth values, or null for what is
 *     empty; {@code $deleted} says whether it is gone
 * @param asOf since when; now, when it is not said. What the source said later stands.
 */
@Schema(examples = """
                {"fields": {"amount": 18500, "deal_currency_code": "EUR", "hubspot_owner_id": "4711", "closedate": null},
                 "asOf": "2026-03-10T09:18:22Z"}""")
public record NewCompletion(
        @NotNull @NotEmpty @Size(max = 100) @Schema(examples = "{\"amount\": 18500, \"hubspot_owner_id\": \"4711\"}")
        Map<String, Object> fields,

        @Schema(examples = "2026-03-10T09:18:22Z") Instant asOf) {

    /** No object is said anything of before. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    /** How far a caller's clock may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(5);
    /** Our own notes on an object begin with $, and are not for others to write; but for this. */
    private static final Pattern NAME = Pattern.compile("[^$\\p{Cntrl}][^\\p{Cntrl}]{0,99}");

    private static final int LONGEST_TEXT = 2000;
    /** A number of this many digits is none; written out, a larger exponent would fill the memory. */
    private static final int MOST_DIGITS = 40;

    Observation of(String objectKey, Instant now) {
        var when = (asOf == null ? now : asOf).truncatedTo(ChronoUnit.MICROS);
        var faults = new ArrayList<Violation>();
        if (when.isAfter(now.plus(AHEAD))) {
            faults.add(Violation.at("/asOf", "in_the_future", "What is not true yet cannot be said."));
        }
        if (when.isBefore(EARLIEST)) {
            faults.add(Violation.at("/asOf", "too_old", "Expected an instant of this century."));
        }
        var exact = new HashMap<String, Object>();
        fields.forEach((name, value) -> exact.put(name, exact(name, value, faults)));
        if (!faults.isEmpty()) {
            throw new Rejection.Invalid("The object cannot be completed so.", faults);
        }
        return Observation.at(when, objectKey, exact);
    }

    private static Object exact(String name, Object value, List<Violation> faults) {
        var pointer = "/fields/" + name.replace("~", "~0").replace("/", "~1");
        if (!name.equals(KnownObject.DELETED) && !NAME.matcher(name).matches()) {
            faults.add(Violation.at(
                    pointer, "unknown_field", "A field's name has 1 to 100 characters and does not begin with $."));
        }
        var problem = switch (value) {
            case null -> null;
            case Boolean truth -> null;
            case String text when text.length() <= LONGEST_TEXT && text.indexOf(0) < 0 -> null;
            case Number number when number(number) != null -> null;
            default -> "Expected a text of at most 2000 characters, a number, true, false or null.";
        };
        if (problem != null) {
            faults.add(Violation.at(pointer, "unusable_value", problem));
            return null;
        }
        return value instanceof Number number ? number(number) : value;
    }

    private static BigDecimal number(Number number) {
        try {
            var exact = new BigDecimal(number.toString());
            return exact.precision() <= MOST_DIGITS && Math.abs((long) exact.scale()) <= MOST_DIGITS ? exact : null;
        } catch (NumberFormatException infinite) {
            return null;
        }
    }
}
