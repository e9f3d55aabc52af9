package io.headlight.plan.plan;

import io.headlight.plan.audience.Audience;
import io.headlight.plan.calendar.KnownTimeZone;
import io.headlight.plan.calendar.OrderedPeriod;
import io.headlight.plan.calendar.PlannableDay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A plan to begin.
 *
 * @param templateIds their lines are copied; empty for a plan built by hand
 * @param teamId the team, with all teams below, whose reps the plan is for
 * @param startsOn first day, {@code endsOn} last day, both included
 * @param audience which reps of the team; all of them, with the teams below, when absent
 * @param timeZone where a day begins and ends for this plan
 */
@OrderedPeriod
@Schema(examples = """
                {"name": "First quarter, UK", "templateIds": ["new-customer-acquisition", "grow-existing-accounts"],
                 "teamId": "7ea00000-0000-4000-8000-000000000003", "startsOn": "2027-01-04", "endsOn": "2027-04-02",
                 "timeZone": "Europe/London"}""")
public record NewPlan(
        @NotBlank @Size(max = 120) @Schema(examples = "First quarter, UK")
        String name,

        @NotNull @Size(max = 5) List<@NotNull @Size(max = 60) String> templateIds,
        @NotNull UUID teamId,
        @NotNull @PlannableDay LocalDate startsOn,
        @NotNull @PlannableDay LocalDate endsOn,

        @NotNull @KnownTimeZone @Schema(examples = "Europe/London")
        String timeZone,

        @Valid Audience audience)
        implements OrderedPeriod.Dated {

    public NewPlan {
        audience = audience == null ? Audience.EVERYBODY : audience;
    }
}
