package io.headlight.activity.measure;

import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A measure to register.
 *
 * @param activityType which activities
 * @param conditions which of them; all must hold; none means all activities of the type
 * @param of for DISTINCT what to tell apart, for SUM, AVERAGE and LATEST which number to take: {@code account},
 *     {@code opportunity}, {@code contact}, {@code value} or an attribute; none for COUNT
 * @param timeZone where a day begins and ends, as in the IANA database
 */
@Schema(examples = """
                {"name": "First-time meetings with prospects", "indicator": "LEADING", "activityType": "meeting",
                 "conditions": [{"attribute": "firstTime", "operator": "EQUALS", "value": true}],
                 "aggregate": "DISTINCT", "of": "account", "timeZone": "Europe/London"}""")
public record NewMeasure(
        @NotBlank @Size(max = 200) @Schema(examples = "First-time meetings with prospects")
        String name,

        @NotNull Indicator indicator,

        @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,63}") @Schema(examples = "meeting")
        String activityType,

        @Size(max = 20) List<@Valid @NotNull Condition> conditions,
        @NotNull Aggregate aggregate,

        @Size(min = 1, max = 64) @Schema(examples = "account")
        String of,

        @NotBlank @Size(max = 64) @Schema(examples = "Europe/London")
        String timeZone) {

    Measure toMeasure(UUID id, Instant now) {
        var rules = conditions == null ? List.<Condition>of() : conditions;
        var broken = new ArrayList<Violation>();
        for (int i = 0; i < rules.size(); i++) {
            if (!rules.get(i).isComplete()) {
                broken.add(Violation.at(
                        "/conditions/" + i + "/value",
                        "unusable_value",
                        "EQUALS takes a text, number or boolean, AT_LEAST a number, PRESENT nothing."));
            }
        }
        if ((of == null) != (aggregate == Aggregate.COUNT)) {
            broken.add(Violation.at("/of", "of_and_aggregate", "COUNT takes none, every other aggregate needs one."));
        }
        var zone = zone(broken);
        if (!broken.isEmpty()) {
            throw new Rejection.Invalid("The measure breaks rules.", broken);
        }
        return new Measure(id, name.strip(), indicator, new Rule(activityType, rules, aggregate, of, zone), now);
    }

    private ZoneId zone(List<Violation> broken) {
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException unknown) {
            broken.add(Violation.at("/timeZone", "unknown_time_zone", "Expected a zone such as Europe/London."));
            return null;
        }
    }
}
