package io.headlight.plan.ramp;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.ramp.catalog.RampStep;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The ramp of a rep, and where they are on it today.
 *
 * @param rampPlanVersion the version that was promised, with its steps
 * @param fullOn the day from which all is asked
 * @param today the day in UTC of which {@code share} and {@code tenureWeek} are told
 * @param tenureWeek null before the first day
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {
            "repId",
            "number",
            "rampPlanId",
            "rampPlanVersion",
            "name",
            "steps",
            "startedOn",
            "effectiveOn",
            "fullOn",
            "today",
            "share",
            "assignedAt",
            "assignedBy"
        },
        examples = """
                {"repId": "9e500000-0000-4000-8000-00000000000b", "number": 1,
                 "rampPlanId": "01970000-0000-7000-8000-0000000000a1", "rampPlanVersion": 1,
                 "name": "Field sales, first quarter",
                 "steps": [{"fromWeek": 1, "share": 0.25}, {"fromWeek": 5, "share": 0.5}, {"fromWeek": 9, "share": 0.75},
                           {"fromWeek": 13, "share": 1}],
                 "startedOn": "2027-01-04", "effectiveOn": "2027-01-04", "fullOn": "2027-03-29",
                 "today": "2027-02-03", "tenureWeek": 5, "share": 0.5,
                 "assignedAt": "2027-01-04T08:30:00Z", "assignedBy": "9e500000-0000-4000-8000-000000000002"}""")
public record RepRampView(
        UUID repId,

        @Schema(description = "Rises with every change of the rep's ramp; the ETag", examples = "1")
        int number,

        UUID rampPlanId,

        @Schema(description = "The version that was promised, with its steps", examples = "1")
        int rampPlanVersion,

        String name,
        List<RampStep> steps,

        @Schema(description = "First day of the first week of tenure")
        LocalDate startedOn,

        @Schema(description = "The day from which this holds; days before it stay as they were")
        LocalDate effectiveOn,

        @Schema(description = "The day from which all is asked")
        LocalDate fullOn,

        @Schema(description = "The day, in UTC, of which share and tenureWeek are told")
        LocalDate today,

        @Schema(description = "Week of tenure today; absent before the first day", examples = "5")
        Integer tenureWeek,

        @Schema(description = "Part of every full counted target that is asked today", examples = "0.5")
        BigDecimal share,

        Instant assignedAt,
        UUID assignedBy) {

    static RepRampView of(RepRamp ramp, RampsThen then, LocalDate today) {
        var week = then.tenureWeek(ramp.repId, today);
        return new RepRampView(
                ramp.repId,
                ramp.number,
                ramp.rampPlanId,
                ramp.rampPlanVersion,
                ramp.name,
                ramp.steps.steps(),
                ramp.startedOn,
                ramp.effectiveOn,
                ramp.fullOn(),
                today,
                week.isPresent() ? week.getAsInt() : null,
                then.shareOn(ramp.repId, today),
                ramp.recordedAt,
                ramp.recordedBy);
    }
}
