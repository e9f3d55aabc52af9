package io.headlight.plan.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A policy of the caller's organization.
 *
 * @param number rises with every change, 0 for the shipped one; the ETag
 * @param widened whether it allows more than the shipped one
 * @param widenings what it allows more, one sentence each
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {
            "number",
            "results",
            "behaviors",
            "mostWeight",
            "workingHoursPerWeek",
            "mostEffortShare",
            "adherenceThreshold",
            "unrealisticAbove",
            "trivialBelow",
            "widened",
            "widenings"
        },
        examples = """
                {"number": 3, "results": {"min": 2, "max": 4}, "behaviors": {"min": 8, "max": 12},
                 "mostWeight": {"behaviors": 0.34, "results": 0.67}, "workingHoursPerWeek": 40, "mostEffortShare": 0.6,
                 "adherenceThreshold": 0.7, "unrealisticAbove": 0.9, "trivialBelow": 0.1, "widened": true,
                 "widenings": ["A plan may have 2 to 4 results instead of 2 to 3."],
                 "changedAt": "2027-01-05T09:12:00Z", "changedBy": "9e500000-0000-4000-8000-000000000001"}""")
public record PolicyView(
        @Schema(description = "Rises with every change, 0 for the shipped one; the ETag", examples = "3")
        int number,

        Limits results,
        Limits behaviors,
        MostWeight mostWeight,
        @Schema(examples = "40") BigDecimal workingHoursPerWeek,

        @Schema(description = "Share of the working hours that behaviors may take before a warning", examples = "0.6")
        BigDecimal mostEffortShare,

        @Schema(examples = "0.7") BigDecimal adherenceThreshold,
        @Schema(examples = "0.9") BigDecimal unrealisticAbove,
        @Schema(examples = "0.1") BigDecimal trivialBelow,

        @Schema(description = "Whether it allows more than the shipped one")
        boolean widened,

        @Schema(description = "What it allows more, one sentence each")
        List<String> widenings,

        @Schema(description = "Absent for the shipped one") Instant changedAt,

        @Schema(description = "Absent for the shipped one") UUID changedBy) {

    static PolicyView of(PolicyVersion version) {
        var policy = version.policy();
        var widenings = Widenings.of(policy);
        return new PolicyView(
                version.number,
                policy.results(),
                policy.behaviors(),
                policy.mostWeight(),
                policy.workingHoursPerWeek(),
                policy.mostEffortShare(),
                policy.adherenceThreshold(),
                policy.unrealisticAbove(),
                policy.trivialBelow(),
                !widenings.isEmpty(),
                widenings,
                version.changedAt,
                version.changedBy);
    }
}
