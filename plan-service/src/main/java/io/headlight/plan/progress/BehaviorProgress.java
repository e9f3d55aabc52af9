package io.headlight.plan.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.course.Consistency;
import io.headlight.plan.course.Outlook;
import io.headlight.plan.course.ProgressState;
import io.headlight.plan.course.Standing;
import io.headlight.plan.course.Timing;
import io.headlight.plan.line.Behavior;
import io.headlight.plan.line.BehaviorKind;
import io.headlight.plan.line.Cadence;
import io.headlight.plan.line.Reward;
import io.headlight.plan.line.Why;
import io.headlight.plan.measure.Indicator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a rep stands on a behavior, with why it is asked and what is gained by it.
 *
 * @param targetPerCadence what is asked of this rep per day, week, month or period
 * @param target what that makes for the whole timeframe (a deliverable's ends on its due date)
 * @param actual what was done; null for a level nobody has measured yet
 * @param attainment actual ÷ target; 1.0 is 100 %
 * @param proratedTarget what should be done by the beginning of today
 * @param pace actual ÷ prorated target; null while nothing is due
 * @param runRate actual per working day so far; null before the first is over
 * @param requiredRunRate per working day from today on to reach the target; 0 once reached, null when no day is left
 * @param daysLeft working days left, today included; mostInDaysLeft, outlook, weight, credit: see their descriptions
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {
            "expectationId",
            "lineId",
            "name",
            "indicator",
            "controllable",
            "kind",
            "resultIds",
            "cadence",
            "unit",
            "targetPerCadence",
            "target",
            "proratedTarget",
            "daysLeft",
            "state",
            "timing",
            "weight",
            "cap",
            "floor",
            "reward",
            "why",
            "measureId"
        })
public record BehaviorProgress(
        UUID expectationId,
        UUID lineId,
        String name,
        Indicator indicator,
        boolean controllable,
        BehaviorKind kind,
        List<UUID> resultIds,
        Cadence cadence,
        String unit,
        String stage,

        @Schema(
                description = "What is asked of this rep per day, week, month or period: the target agreed with them",
                examples = "3")
        BigDecimal targetPerCadence,

        @Schema(description = "Of the whole timeframe; a deliverable's ends on its due date", examples = "39")
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

        @Schema(description = "How regularly it is done; absent for deliverables and levels")
        Consistency consistency,

        @Schema(description = "Where today's rate leads; absent where there is not enough to tell")
        Outlook outlook,

        @Schema(description = "What the line counts in its score, beside the others of its kind", examples = "1")
        BigDecimal weight,

        @Schema(description = "What it gives to its score; absent while nothing is due", examples = "0.6667")
        BigDecimal credit,

        @Schema(description = "The most the line can give to its score", examples = "1.2")
        BigDecimal cap,

        @Schema(description = "The least it gives once something is due", examples = "0")
        BigDecimal floor,

        @Schema(description = "What one unit of the target takes; absent when nobody has said", examples = "90")
        Integer effortMinutes,

        LocalDate dueOn,
        Reward reward,
        Why why,
        UUID measureId) {

    static BehaviorProgress of(Behavior line, PlanCourse.Line of) {
        var judged = of.judged();
        var course = judged.course();
        var standing = judged.standing();
        return new BehaviorProgress(
                of.expectationId(),
                line.id(),
                line.name(),
                line.indicator(),
                true,
                line.kind(),
                line.resultIds(),
                line.cadence(),
                line.unit(),
                line.stage(),
                Standing.shown(of.target()),
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
                judged.consistency(),
                judged.outlook(),
                line.scoring().weight(),
                Standing.shown(of.part(line.scoring()).counted()),
                line.scoring().cap(),
                line.scoring().floor(),
                line.effortMinutes(),
                line.dueOn(),
                line.reward(),
                line.why(),
                of.measureId());
    }
}
