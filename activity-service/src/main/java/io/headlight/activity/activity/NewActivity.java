package io.headlight.activity.activity;

import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a rep did, in their own words.
 *
 * @param activityType any type in lower case; {@code call}, {@code meeting}, {@code follow_up}, {@code email}, {@code demo}
 *     and the like are what the shipped templates measure
 * @param occurredAt when it happened: at most 5 minutes ahead and 92 days back
 */
@Schema(examples = """
                {"activityType": "meeting", "occurredAt": "2026-03-10T09:00:00Z",
                 "subject": {"account": "Harbor Logistics", "contact": "Pat Quay"},
                 "attributes": {"firstTime": true, "decisionMakerPresent": true}, "note": "Wants a second site seen."}""")
public record NewActivity(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,63}") @Schema(examples = "meeting")
        String activityType,

        @NotNull @Schema(examples = "2026-03-10T09:00:00Z") Instant occurredAt,
        @Valid Subject subject,

        @Digits(integer = 15, fraction = 4) @Schema(examples = "12.50")
        BigDecimal value,

        @Size(min = 1, max = 16) @Schema(examples = "EUR") String unit,

        @Size(max = 50) @Schema(examples = "{\"firstTime\": true, \"decisionMakerPresent\": true}")
        Map<String, Object> attributes,

        @Size(max = 2000) String note) {

    Activity by(UUID repId, ByHandConfig bounds, Instant now) {
        if (occurredAt.isAfter(now.plus(bounds.ahead()))) {
            throw new Rejection.Invalid(
                    Violation.at("/occurredAt", "in_the_future", "What has not happened yet cannot be recorded."));
        }
        if (occurredAt.isBefore(now.minus(bounds.oldest()))) {
            throw new Rejection.Invalid(Violation.at(
                    "/occurredAt",
                    "too_old",
                    "By hand, activities of the last %d days can be recorded."
                            .formatted(bounds.oldest().toDays())));
        }
        try {
            var claim = Claim.happened("by hand", activityType, "", occurredAt)
                    .about(subject)
                    .worth(value, unit)
                    .having(attributes == null ? Map.of() : attributes);
            return Activity.selfReported(claim, repId, note, now);
        } catch (Claim.Unusable broken) {
            throw new Rejection.Invalid(
                    "The activity breaks a rule.", List.of(Violation.at("", "unusable", broken.getMessage())));
        }
    }
}
