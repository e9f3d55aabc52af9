package io.headlight.plan.rollup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.course.ProgressState;
import io.headlight.plan.course.Timing;
import io.headlight.plan.line.BehaviorKind;
import io.headlight.plan.measure.Indicator;
import io.headlight.plan.progress.BehaviorProgress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A behavior of a team.
 *
 * @param states how many reps are in which state; those in which nobody is are absent, as in {@code timings}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {
            "lineId",
            "name",
            "indicator",
            "controllable",
            "kind",
            "resultIds",
            "unit",
            "weight",
            "target",
            "proratedTarget",
            "reps",
            "states",
            "timings"
        },
        examples = """
                {"lineId": "01970000-0000-7000-8000-0000000000b3", "name": "First-time meetings with prospects",
                 "indicator": "LEADING", "controllable": true, "kind": "COUNTED",
                 "resultIds": ["01970000-0000-7000-8000-0000000000a2"], "unit": "meetings", "stage": "PROSPECTING",
                 "weight": 1, "target": 312, "proratedTarget": 48, "actual": 41, "attainment": 0.1314, "pace": 0.8542,
                 "reps": 8, "states": {"OFF_TRACK": 3, "ON_TRACK": 5}, "timings": {"OPEN": 8}}""")
public record BehaviorRollup(
        UUID lineId,
        String name,
        Indicator indicator,
        boolean controllable,
        BehaviorKind kind,

        @Schema(description = "The results of the same answer that it drives")
        List<UUID> resultIds,

        String unit,
        String stage,
        BigDecimal weight,

        @Schema(description = "Of the whole timeframe: the sum over the reps; of a level the mean", examples = "312")
        BigDecimal target,

        @Schema(description = "What should be there by the beginning of the day", examples = "48")
        BigDecimal proratedTarget,

        @Schema(
                description =
                        "The sum over the reps, what two of them took part in counting for both; of a level the mean of"
                                + " those who have a number, absent when nobody has",
                examples = "41")
        BigDecimal actual,

        @Schema(description = "actual ÷ target; 1.0 is 100 %", examples = "0.1314")
        BigDecimal attainment,

        @Schema(description = "actual ÷ proratedTarget; absent while nothing is due", examples = "0.8542")
        BigDecimal pace,

        @Schema(description = "Of whom it is asked", examples = "8")
        int reps,

        Map<ProgressState, Long> states,
        Map<Timing, Long> timings,
        LocalDate dueOn) {

    /** @param reps the same line of each rep, at least one */
    static BehaviorRollup of(List<BehaviorProgress> reps) {
        var line = reps.getFirst();
        var total = LineTotal.ofBehavior(reps);
        return new BehaviorRollup(
                line.lineId(),
                line.name(),
                line.indicator(),
                true,
                line.kind(),
                line.resultIds(),
                line.unit(),
                line.stage(),
                line.weight(),
                total.target(),
                total.proratedTarget(),
                total.actual(),
                total.attainment(),
                total.pace(),
                total.reps(),
                total.states(),
                total.timings(),
                line.dueOn());
    }
}
