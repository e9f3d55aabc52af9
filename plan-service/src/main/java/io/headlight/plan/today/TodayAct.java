package io.headlight.plan.today;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.course.ProgressState;
import io.headlight.plan.course.Standing;
import io.headlight.plan.course.Timing;
import io.headlight.plan.progress.BehaviorProgress;
import io.headlight.plan.progress.RepProgress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One of the next acts of a rep, with its reason.
 *
 * @param rank 1 is the first to do
 * @param amount how many; null where it is not a number of things. The line and its numbers are null too where the act is
 *     to acknowledge
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"rank", "kind", "act", "reason"},
        examples = """
                {"rank": 1, "kind": "DO", "act": "First-time meetings with prospects: 2 more to be on track tonight.",
                 "reason": "4 of 39 meetings are done, 6 due by now: 2 behind. It takes 0.64 per working day from today on, 0.4 so far; 55 working days are left. It drives New customers won.",
                 "expectationId": "01970000-0000-7000-8000-0000000000e1",
                 "planId": "01970000-0000-7000-8000-0000000000a1", "lineId": "01970000-0000-7000-8000-0000000000b3",
                 "name": "First-time meetings with prospects", "stage": "PROSPECTING", "unit": "meetings", "amount": 2,
                 "gain": 0.0337, "effortMinutes": 180, "daysLeft": 55, "timing": "OPEN", "state": "OFF_TRACK"}""")
public record TodayAct(
        int rank,
        ActKind kind,

        @Schema(
                description = "What to do, as a sentence",
                examples = "First-time meetings with prospects: 2 more to be on track tonight.")
        String act,

        @Schema(description = "Why, with the numbers", examples = "4 of 39 meetings are done, 6 due by now: 2 behind.")
        String reason,

        UUID expectationId,
        UUID planId,
        UUID lineId,

        @Schema(examples = "First-time meetings with prospects")
        String name,

        @Schema(examples = "PROSPECTING") String stage,
        @Schema(examples = "meetings") String unit,

        @Schema(description = "How many of the unit", examples = "2")
        BigDecimal amount,

        @Schema(
                description =
                        "By how much the plan's activity score is higher tonight if it is done than if it is left; of a"
                                + " deliverable on the day it is due",
                examples = "0.0337")
        BigDecimal gain,

        @Schema(
                description = "Of the whole act; absent when nobody has said what one of the unit takes",
                examples = "180")
        Integer effortMinutes,

        @Schema(description = "Working days left for the line, today included", examples = "55")
        Integer daysLeft,

        @Schema(description = "Last day of a deliverable") LocalDate dueOn,

        Timing timing,
        ProgressState state) {

    /** @param gain of the plan's activity score */
    static TodayAct of(DueToday due, BehaviorProgress line, RepProgress plan, BigDecimal gain) {
        return new TodayAct(
                0,
                due.kind(),
                due.act(),
                Reasons.of(line, plan),
                line.expectationId(),
                plan.planId(),
                line.lineId(),
                line.name(),
                line.stage(),
                line.unit(),
                Standing.shown(due.amount()),
                Standing.shown(gain),
                due.amount() == null || line.effortMinutes() == null
                        ? null
                        : due.amount().intValueExact() * line.effortMinutes(),
                line.daysLeft(),
                line.dueOn(),
                line.timing(),
                line.state());
    }

    static TodayAct acknowledging(String act, String reason) {
        return new TodayAct(
                0,
                ActKind.ACKNOWLEDGE,
                act,
                reason,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    TodayAct ranked(int rank) {
        return new TodayAct(
                rank,
                kind,
                act,
                reason,
                expectationId,
                planId,
                lineId,
                name,
                stage,
                unit,
                amount,
                gain,
                effortMinutes,
                daysLeft,
                dueOn,
                timing,
                state);
    }
}
