package io.headlight.plan.ramp.catalog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a ramp plan.
 *
 * @param fullFromWeek the week of tenure from which all is asked
 */
@Schema(
        requiredProperties = {"id", "version", "name", "steps", "fullFromWeek", "madeAt", "madeBy"},
        examples = """
                {"id": "01970000-0000-7000-8000-0000000000a1", "version": 1, "name": "Field sales, first quarter",
                 "steps": [{"fromWeek": 1, "share": 0.25}, {"fromWeek": 5, "share": 0.5}, {"fromWeek": 9, "share": 0.75},
                           {"fromWeek": 13, "share": 1}],
                 "fullFromWeek": 13, "madeAt": "2027-01-05T09:12:00Z",
                 "madeBy": "9e500000-0000-4000-8000-000000000002"}""")
public record RampPlanView(
        UUID id,
        @Schema(examples = "1") int version,
        String name,
        List<RampStep> steps,

        @Schema(description = "The week of tenure from which all is asked", examples = "13")
        int fullFromWeek,

        Instant madeAt,
        UUID madeBy) {

    static RampPlanView of(RampPlanVersion row) {
        return new RampPlanView(
                row.rampPlanId,
                row.number,
                row.name,
                row.steps.steps(),
                row.steps.fullFromWeek(),
                row.madeAt,
                row.madeBy);
    }
}
