package io.headlight.plan.ramp;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change of a rep's ramp: who made it, when, and what it came to. What was there before is the entry of the number before.
 *
 * @param effectiveOn the day from which it holds, over entries of lower numbers
 */
@Schema(
        requiredProperties = {
            "number",
            "event",
            "rampPlanId",
            "rampPlanVersion",
            "name",
            "startedOn",
            "effectiveOn",
            "recordedAt",
            "recordedBy"
        },
        examples = """
                {"number": 2, "event": "ENDED", "rampPlanId": "01970000-0000-7000-8000-0000000000a1",
                 "rampPlanVersion": 1, "name": "Field sales, first quarter", "startedOn": "2027-01-04",
                 "effectiveOn": "2027-03-01", "recordedAt": "2027-03-01T09:12:00Z",
                 "recordedBy": "9e500000-0000-4000-8000-000000000002"}""")
public record RepRampEntry(
        @Schema(examples = "2") int number,
        RampEvent event,

        @Schema(description = "Of an end: what was ended") UUID rampPlanId,

        @Schema(examples = "1") int rampPlanVersion,
        String name,
        LocalDate startedOn,

        @Schema(description = "The day from which it holds, over entries of lower numbers")
        LocalDate effectiveOn,

        Instant recordedAt,
        UUID recordedBy) {

    static RepRampEntry of(RepRamp row) {
        return new RepRampEntry(
                row.number,
                row.event,
                row.rampPlanId,
                row.rampPlanVersion,
                row.name,
                row.startedOn,
                row.effectiveOn,
                row.recordedAt,
                row.recordedBy);
    }
}
