package io.headlight.plan.publication;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a running plan asks differently from a day on. Lines are replaced as a whole when sent and stay as they are when
 * absent; a line keeps its id where it goes on, changed or not.
 *
 * @param effectiveOn the first day, in the plan's time zone; today at the earliest
 * @param reason why, for the reps who rely on what was promised
 */
@Schema(examples = """
                {"effectiveOn": "2027-02-01", "reason": "The trade fair in March takes a week of everybody's time.",
                 "salesProcess": {"name": "New business", "stages": ["SOURCING", "PROSPECTING", "CLOSING"]}}""")
public record NewAmendment(
        @NotNull LocalDate effectiveOn,

        @NotBlank @Size(max = 1000) @Schema(examples = "The trade fair in March takes a week of everybody's time.")
        String reason,

        @Valid SalesProcess salesProcess,
        @Size(max = 20) List<@Valid @NotNull KeyResult> results,
        @Size(max = 60) List<@Valid @NotNull Behavior> behaviors) {

    PlanLines over(PlanLines present) {
        return new PlanLines(
                        salesProcess == null ? present.salesProcess() : salesProcess,
                        results == null ? present.results() : results,
                        behaviors == null ? present.behaviors() : behaviors)
                .withIds();
    }
}
