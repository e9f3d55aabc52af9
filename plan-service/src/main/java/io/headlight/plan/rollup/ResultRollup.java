package io.headlight.plan.rollup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.course.ProgressState;
import io.headlight.plan.course.Timing;
import io.headlight.plan.measure.Indicator;
import io.headlight.plan.progress.ResultProgress;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A result of a team. Watched, not managed: the behaviors that name it in their {@code resultIds} stand beside it.
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
            "unit",
            "level",
            "weight",
            "target",
            "proratedTarget",
            "reps",
            "states",
            "timings"
        },
        examples = """
                {"lineId": "01970000-0000-7000-8000-0000000000a2", "name": "New customers won", "indicator": "LAGGING",
                 "controllable": false, "unit": "customers", "stage": "CLOSING", "level": false, "weight": 1,
                 "target": 48, "proratedTarget": 7.3846, "actual": 5, "attainment": 0.1042, "pace": 0.6771, "reps": 8,
                 "states": {"OFF_TRACK": 5, "ON_TRACK": 3}, "timings": {"OPEN": 8}}""")
public record ResultRollup(
        UUID lineId,
        String name,
        Indicator indicator,

        @Schema(description = "Always false: a result is watched, not managed")
        boolean controllable,

        String unit,
        String stage,

        @Schema(description = "A number that stands, such as an average: the reps' mean rather than their sum")
        boolean level,

        BigDecimal weight,

        @Schema(description = "Of the whole timeframe: the sum over the reps; of a level the mean", examples = "48")
        BigDecimal target,

        @Schema(description = "What should be there by the beginning of the day", examples = "7.3846")
        BigDecimal proratedTarget,

        @Schema(
                description =
                        "The sum over the reps, what two of them took part in counting for both; of a level the mean of"
                                + " those who have a number, absent when nobody has",
                examples = "5")
        BigDecimal actual,

        @Schema(description = "actual ÷ target; 1.0 is 100 %", examples = "0.1042")
        BigDecimal attainment,

        @Schema(description = "actual ÷ proratedTarget; absent while nothing is due", examples = "0.6771")
        BigDecimal pace,

        @Schema(description = "Of whom it is asked", examples = "8")
        int reps,

        Map<ProgressState, Long> states,
        Map<Timing, Long> timings) {

    /** @param reps the same line of each rep, at least one */
    static ResultRollup of(List<ResultProgress> reps) {
        var line = reps.getFirst();
        var total = LineTotal.ofResult(reps);
        return new ResultRollup(
                line.lineId(),
                line.name(),
                line.indicator(),
                false,
                line.unit(),
                line.stage(),
                line.level(),
                line.weight(),
                total.target(),
                total.proratedTarget(),
                total.actual(),
                total.attainment(),
                total.pace(),
                total.reps(),
                total.states(),
                total.timings());
    }
}
