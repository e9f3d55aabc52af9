package io.headlight.plan.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.course.Outlook;
import io.headlight.plan.course.ProgressState;
import io.headlight.plan.course.Standing;
import io.headlight.plan.course.Timing;
import io.headlight.plan.line.KeyResult;
import io.headlight.plan.measure.Indicator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a rep stands on a result. It can be watched, not managed: {@code controllable} is always false, and the behaviors
 * beside it say what can be done.
 *
 * @param target of the whole timeframe; the other numbers as for behaviors
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {
            "expectationId",
            "lineId",
            "name",
            "indicator",
            "controllable",
            "unit",
            "level",
            "target",
            "proratedTarget",
            "daysLeft",
            "state",
            "timing",
            "weight",
            "measureId"
        })
public record ResultProgress(
        UUID expectationId,
        UUID lineId,
        String name,
        Indicator indicator,

        @Schema(description = "Always false: a result is watched, not managed")
        boolean controllable,

        String unit,
        String stage,

        @Schema(description = "A number that stands, such as an average, rather than one that adds up")
        boolean level,

        BigDecimal target,

        @Schema(description = "What was measured; absent for a level nobody has measured yet", examples = "4")
        BigDecimal actual,

        @Schema(description = "actual ÷ target; 1.0 is 100 %", examples = "0.25")
        BigDecimal attainment,

        @Schema(description = "What should be there by the beginning of the day", examples = "6")
        BigDecimal proratedTarget,

        @Schema(description = "actual ÷ proratedTarget; absent while nothing is due", examples = "0.6667")
        BigDecimal pace,

        @Schema(description = "actual per working day so far; absent before the first is over", examples = "0.4")
        BigDecimal runRate,

        @Schema(
                description =
                        "Per working day from today on to reach the target; 0 once reached, absent when no day is left",
                examples = "0.6364")
        BigDecimal requiredRunRate,

        @Schema(description = "Working days left, today included", examples = "55")
        int daysLeft,

        ProgressState state,
        Timing timing,

        @Schema(description = "First day on which the target was there; absent when it is not")
        LocalDate reachedOn,

        @Schema(
                description = "Most that was done in as many working days as are left; absent while fewer are over",
                examples = "9")
        BigDecimal mostInDaysLeft,

        @Schema(description = "Where today's rate leads; absent where there is not enough to tell")
        Outlook outlook,

        @Schema(description = "What the line counts in its score, beside the others of its kind", examples = "1")
        BigDecimal weight,

        @Schema(description = "What it gives to its score; absent while nothing is due", examples = "0.6667")
        BigDecimal credit,

        UUID measureId) {

    static ResultProgress of(KeyResult line, PlanCourse.Line of) {
        var judged = of.judged();
        var course = judged.course();
        var standing = judged.standing();
        return new ResultProgress(
                of.expectationId(),
                line.id(),
                line.name(),
                line.indicator(),
                false,
                line.unit(),
                line.stage(),
                course.level(),
                Standing.shown(course.target()),
                Standing.shown(standing.actual()),
                Standing.shown(standing.attainment()),
                Standing.shown(course.proratedTarget()),
                Standing.shown(standing.pace()),
                Standing.shown(standing.runRate()),
                Standing.shown(standing.requiredRunRate()),
                course.daysLeft(),
                standing.state(),
                judged.timing(),
                judged.reachedOn(),
                Standing.shown(judged.mostEver()),
                judged.outlook(),
                line.scoring().weight(),
                Standing.shown(of.part(line.scoring()).counted()),
                of.measureId());
    }
}
