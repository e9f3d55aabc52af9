package io.headlight.plan.plan;

import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import io.headlight.plan.audience.Audience;
import io.headlight.plan.calendar.KnownTimeZone;
import io.headlight.plan.calendar.OrderedPeriod;
import io.headlight.plan.calendar.PlannableDay;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What shall differ in a draft begun from another plan; what is absent is as there.
 *
 * @param startsOn only together with {@code endsOn}, so that no period is moved by half
 */
@OrderedPeriod
@Schema(examples = """
                {"name": "Second quarter, DACH", "teamId": "7ea00000-0000-4000-8000-000000000004",
                 "startsOn": "2027-04-05", "endsOn": "2027-07-02", "timeZone": "Europe/Berlin"}""")
public record NewCopy(
        @Size(min = 1, max = 120) @Schema(examples = "Second quarter, DACH")
        String name,

        UUID teamId,

        @PlannableDay @Schema(description = "Only together with endsOn")
        LocalDate startsOn,

        @PlannableDay LocalDate endsOn,

        @KnownTimeZone @Schema(examples = "Europe/Berlin") String timeZone)
        implements OrderedPeriod.Dated {

    /** The terms of the draft. */
    NewPlan from(Plan source) {
        if (startsOn != null && endsOn == null) {
            throw new Rejection.Invalid(
                    Violation.at("/endsOn", "ends_on_missing", "Say on which day the new period ends."));
        }
        if (name != null && name.isBlank()) {
            throw new Rejection.Invalid(Violation.at("/name", "not_blank", "A name must not be blank."));
        }
        var terms = new NewPlan(
                name == null ? source.name : name,
                List.of(),
                teamId == null ? source.teamId : teamId,
                startsOn == null ? source.startsOn : startsOn,
                endsOn == null ? source.endsOn : endsOn,
                timeZone == null ? source.timeZone : timeZone,
                teamId == null || teamId.equals(source.teamId) ? source.audience : Audience.EVERYBODY);
        if (!OrderedPeriod.Check.isOrdered(terms)) {
            throw new Rejection.Invalid(Violation.at(
                    "/endsOn", "ordered_period", "Must not be before the first day, and at most 400 days after it."));
        }
        return terms;
    }
}
