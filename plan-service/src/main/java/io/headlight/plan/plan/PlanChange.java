package io.headlight.plan.plan;

import io.headlight.plan.audience.Audience;
import io.headlight.plan.calendar.KnownTimeZone;
import io.headlight.plan.calendar.OrderedPeriod;
import io.headlight.plan.calendar.PlannableDay;
import io.headlight.plan.line.Behavior;
import io.headlight.plan.line.KeyResult;
import io.headlight.plan.line.PlanLines;
import io.headlight.plan.line.SalesProcess;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What of a draft can be changed. A merge patch is laid over the present values, so a member that is not sent stays as it
 * is; {@code results} and {@code behaviors} are replaced as a whole, and lines keep their ids when those are sent back.
 */
@OrderedPeriod
@Schema(examples = """
                {"name": "First quarter, UK and Ireland", "endsOn": "2027-04-09"}""")
public record PlanChange(
        @NotBlank(groups = Whole.class) @Size(max = 120) @Schema(examples = "First quarter, UK")
        String name,

        @NotNull(groups = Whole.class) UUID teamId,
        @NotNull(groups = Whole.class) @PlannableDay LocalDate startsOn,
        @NotNull(groups = Whole.class) @PlannableDay LocalDate endsOn,

        @NotNull(groups = Whole.class) @KnownTimeZone @Schema(examples = "Europe/London")
        String timeZone,

        @Valid Audience audience,
        @Valid SalesProcess salesProcess,
        @Size(max = 20) List<@Valid @NotNull KeyResult> results,
        @Size(max = 60) List<@Valid @NotNull Behavior> behaviors)
        implements OrderedPeriod.Dated {

    /** What the outcome of a patch must hold, though a patch need not. */
    interface Whole {}

    public PlanChange {
        audience = audience == null ? Audience.EVERYBODY : audience;
    }

    PlanLines lines() {
        return new PlanLines(salesProcess, results, behaviors);
    }
}
