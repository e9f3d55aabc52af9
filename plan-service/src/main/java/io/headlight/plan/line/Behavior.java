package io.headlight.plan.line;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.calendar.PlannableDay;
import io.headlight.plan.measure.Indicator;
import io.headlight.plan.measure.MeasureRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An expected act that a rep controls and that drives a result. In a draft much of it may still be missing; publication
 * says what.
 *
 * @param id given by the caller or, when absent, by us
 * @param resultIds the results of the same plan that it drives
 * @param cadence the time for which the target is stated; {@code PERIOD} when absent
 * @param target per cadence and rep
 * @param dueOn last day of a deliverable
 * @param evidence what proves a deliverable, in words; the measure's conditions are what is checked
 * @param effortMinutes what one unit of the target costs a rep
 * @param stage the step of the sales process it belongs to
 * @param deliveredPer what one unit of a deliverable is handed in for; {@code REP} when absent, null for other kinds
 * @param counterMetric what must not get worse while this gets better
 * @param sideEffect what people may be tempted to do instead
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Behavior(
        UUID id,

        @NotBlank @Size(max = 120) @Schema(examples = "First-time meetings with prospects")
        String name,

        @Schema(description = "Always LEADING; may be sent back as read.")
        Indicator indicator,

        @NotNull BehaviorKind kind,
        @Size(max = 3) List<@NotNull UUID> resultIds,
        Cadence cadence,

        @Positive @Digits(integer = 12, fraction = 4) @Schema(examples = "3")
        BigDecimal target,

        @PlannableDay LocalDate dueOn,
        DeliveredPer deliveredPer,
        @Size(max = 500) String evidence,

        @Size(min = 1, max = 30) @Schema(examples = "meetings")
        String unit,

        @Valid Why why,
        @Valid Reward reward,
        @Positive @Max(10_000) Integer effortMinutes,

        @Size(min = 1, max = 60) @Schema(examples = "PROSPECTING")
        String stage,

        @Size(max = 300) String counterMetric,
        @Size(max = 300) String sideEffect,
        @Valid MeasureRule measure,
        @Valid Scoring scoring) {

    public Behavior {
        indicator = indicator == null ? Indicator.LEADING : indicator;
        cadence = cadence == null ? Cadence.PERIOD : cadence;
        deliveredPer = deliveredPer == null && kind == BehaviorKind.DELIVERABLE ? DeliveredPer.REP : deliveredPer;
        scoring = scoring == null ? Scoring.EVEN : scoring;
        resultIds = resultIds == null ? List.of() : resultIds.stream().toList();
    }

    public Behavior withId(UUID id) {
        return copy(id, resultIds, dueOn);
    }

    Behavior copy(UUID id, List<UUID> resultIds, LocalDate dueOn) {
        return new Behavior(
                id,
                name,
                indicator,
                kind,
                resultIds,
                cadence,
                target,
                dueOn,
                deliveredPer,
                evidence,
                unit,
                why,
                reward,
                effortMinutes,
                stage,
                counterMetric,
                sideEffect,
                measure,
                scoring);
    }
}
