package io.headlight.plan.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.course.Standing;
import io.headlight.plan.version.PlanVersion;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far one rep is with one plan. Results never come without the behaviors that drive them.
 *
 * @param daysElapsed days this rep worked that were over when today began, {@code daysLeft} still to come with today
 * @param activityScore weighted mean pace of the behaviors, each between its floor and cap; 1.0 when all that is due is
 *     done; null while nothing is due
 * @param resultScore the same of the results; the two are never mixed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {
            "repId",
            "planId",
            "planName",
            "planVersion",
            "startsOn",
            "endsOn",
            "timeZone",
            "daysElapsed",
            "daysLeft",
            "results",
            "behaviors"
        })
public record RepProgress(
        UUID repId,
        UUID planId,
        String planName,
        int planVersion,
        LocalDate startsOn,
        LocalDate endsOn,

        @Schema(description = "Where its days begin and end", examples = "Europe/London")
        String timeZone,

        @Schema(description = "Working days over when the day began", examples = "10")
        int daysElapsed,

        @Schema(description = "Working days left, today included", examples = "55")
        int daysLeft,

        @Schema(description = "Week of the rep's ramp; absent for those of whom all is expected", examples = "6")
        Integer tenureWeek,

        List<ResultProgress> results,
        List<BehaviorProgress> behaviors,

        @Schema(
                description =
                        "Weighted mean pace of the behaviors, each between its floor and cap; absent while nothing is due",
                examples = "0.83")
        BigDecimal activityScore,

        @Schema(description = "The same of the results; never mixed with the other", examples = "0.5")
        BigDecimal resultScore,

        @Schema(description = "When the plan closed: these numbers are as they were known then; absent while it runs")
        Instant closedAt,

        @Schema(description = "Numbers of a closed plan that became known to be others since; absent while it runs")
        List<Restatement> restatements) {

    /** Days worked, over and to come; the week of a ramp, null without one. */
    record Days(int elapsed, int left, Integer tenureWeek) {}

    static RepProgress of(
            UUID repId,
            PlanVersion plan,
            Days days,
            List<ResultProgress> results,
            List<BehaviorProgress> behaviors,
            BigDecimal activityScore,
            BigDecimal resultScore) {
        return new RepProgress(
                repId,
                plan.planId(),
                plan.name(),
                plan.number(),
                plan.startsOn(),
                plan.endsOn(),
                plan.timeZone(),
                days.elapsed,
                days.left,
                days.tenureWeek,
                results,
                behaviors,
                Standing.shown(activityScore),
                Standing.shown(resultScore),
                null,
                null);
    }

    RepProgress recorded(Instant at) {
        return with(at, null);
    }

    RepProgress restated(List<Restatement> since) {
        return with(closedAt, since);
    }

    private RepProgress with(Instant closed, List<Restatement> since) {
        return new RepProgress(
                repId,
                planId,
                planName,
                planVersion,
                startsOn,
                endsOn,
                timeZone,
                daysElapsed,
                daysLeft,
                tenureWeek,
                results,
                behaviors,
                activityScore,
                resultScore,
                closed,
                since);
    }
}
