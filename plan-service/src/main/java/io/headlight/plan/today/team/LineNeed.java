package io.headlight.plan.today.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.course.ProgressState;
import io.headlight.plan.course.Timing;
import io.headlight.plan.progress.BehaviorProgress;
import io.headlight.plan.progress.RepProgress;
import io.headlight.plan.today.Reasons;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A behavior that a rep needs help with. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {
            "expectationId",
            "planId",
            "lineId",
            "name",
            "unit",
            "state",
            "timing",
            "daysLeft",
            "help",
            "reason"
        },
        examples = """
                {"expectationId": "01970000-0000-7000-8000-0000000000e1",
                 "planId": "01970000-0000-7000-8000-0000000000a1", "lineId": "01970000-0000-7000-8000-0000000000b3",
                 "name": "First-time meetings with prospects", "stage": "PROSPECTING", "unit": "meetings",
                 "state": "OFF_TRACK", "timing": "OPEN", "missing": 35, "requiredRunRate": 0.6364, "runRate": 0.4,
                 "daysLeft": 55, "help": "COACH",
                 "reason": "4 of 39 meetings are done, 6 due by now: 2 behind. It takes 0.64 per working day from today on, 0.4 so far; 55 working days are left. It drives New customers won."}""")
public record LineNeed(
        UUID expectationId,
        UUID planId,
        UUID lineId,
        String name,
        String stage,
        String unit,
        ProgressState state,
        Timing timing,

        @Schema(
                description = "To the target of the whole timeframe; absent for a level nobody has measured yet",
                examples = "35")
        BigDecimal missing,

        @Schema(
                description = "Most that was done in as many working days as are left; absent while fewer are over",
                examples = "9")
        BigDecimal mostInDaysLeft,

        @Schema(description = "Per working day from today on to reach the target", examples = "0.6364")
        BigDecimal requiredRunRate,

        @Schema(description = "Per working day so far", examples = "0.4")
        BigDecimal runRate,

        @Schema(description = "Working days left, today included", examples = "55")
        int daysLeft,

        Help help,

        @Schema(description = "What is wrong, with the numbers")
        String reason) {

    static LineNeed of(BehaviorProgress line, RepProgress plan, Trouble trouble) {
        return new LineNeed(
                line.expectationId(),
                plan.planId(),
                line.lineId(),
                line.name(),
                line.stage(),
                line.unit(),
                line.state(),
                line.timing(),
                Reasons.missing(line),
                line.mostInDaysLeft(),
                line.requiredRunRate(),
                line.runRate(),
                line.daysLeft(),
                Help.with(line, trouble),
                Reasons.of(line, plan));
    }
}
