package io.headlight.plan.ramp;

import io.headlight.kit.problem.Violation;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The ramp of a rep.
 *
 * @param startedOn first day of the first week of tenure
 * @param effectiveOn days before it stay as they were; null to set the whole ramp right, from the first day on
 */
@Schema(examples = """
                {"rampPlanId": "01970000-0000-7000-8000-0000000000a1", "startedOn": "2027-01-04"}""")
public record NewRepRamp(
        @NotNull UUID rampPlanId,

        @NotNull
        @Schema(
                description = "First day of the first week of tenure, of the years 2000 to 2149; what is asked"
                        + " of the days before stays whole",
                examples = "2027-01-04")
        LocalDate startedOn,

        @Schema(
                description =
                        "From this day on, not before startedOn; the days before stay as they were. When absent, the"
                                + " whole ramp is set right, from its first day on",
                examples = "2027-02-01")
        LocalDate effectiveOn) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2149;

    /** What is wrong between the days. */
    List<Violation> faults() {
        var found = new ArrayList<Violation>();
        if (isSlip(startedOn)) {
            found.add(Violation.at("/startedOn", "day_out_of_range", "A day of the years 2000 to 2149."));
        }
        if (effectiveOn != null && isSlip(effectiveOn)) {
            found.add(Violation.at("/effectiveOn", "day_out_of_range", "A day of the years 2000 to 2149."));
        } else if (effectiveOn != null && effectiveOn.isBefore(startedOn)) {
            found.add(Violation.at(
                    "/effectiveOn",
                    "effective_before_start",
                    "A ramp cannot hold before it starts: " + startedOn + "."));
        }
        return found;
    }

    /** Of the keyboard: no rep begins then. */
    static boolean isSlip(LocalDate day) {
        return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR;
    }
}
