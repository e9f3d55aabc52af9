package io.headlight.plan.rollup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.course.Standing;
import io.headlight.plan.progress.BehaviorProgress;
import io.headlight.plan.progress.RepProgress;
import io.headlight.plan.progress.ResultProgress;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A team under one plan. Its results never come without the behaviors that drive them, nor one score without the other.
 *
 * <p>A team's score is the mean of its reps' scores, of those for whom something is due: everybody counts once, and a rep
 * who does twice what was asked does not hide one who does nothing, as they would if scores came from the team's sums.
 *
 * @param stages of the behaviors, in the order of the plan; behaviors without a stage are in none
 * @param closedAt when the plan closed: these are the numbers of then; null while it runs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {
            "planId",
            "planName",
            "planVersion",
            "startsOn",
            "endsOn",
            "timeZone",
            "reps",
            "results",
            "behaviors",
            "stages"
        },
        examples = """
                {"planId": "01970000-0000-7000-8000-0000000000a1", "planName": "First quarter", "planVersion": 1,
                 "startsOn": "2027-01-04", "endsOn": "2027-04-02", "timeZone": "Europe/London", "reps": 8,
                 "results": [{"lineId": "01970000-0000-7000-8000-0000000000a2", "name": "New customers won",
                  "indicator": "LAGGING", "controllable": false, "unit": "customers", "stage": "CLOSING", "level": false,
                  "weight": 1, "target": 48, "proratedTarget": 7.3846, "actual": 5, "attainment": 0.1042, "pace": 0.6771,
                  "reps": 8, "states": {"OFF_TRACK": 5, "ON_TRACK": 3}, "timings": {"OPEN": 8}}],
                 "behaviors": [{"lineId": "01970000-0000-7000-8000-0000000000b3",
                  "name": "First-time meetings with prospects", "indicator": "LEADING", "controllable": true,
                  "kind": "COUNTED", "resultIds": ["01970000-0000-7000-8000-0000000000a2"], "unit": "meetings",
                  "stage": "PROSPECTING", "weight": 1, "target": 312, "proratedTarget": 48, "actual": 41,
                  "attainment": 0.1314, "pace": 0.8542, "reps": 8, "states": {"OFF_TRACK": 3, "ON_TRACK": 5},
                  "timings": {"OPEN": 8}}],
                 "stages": [{"stage": "PROSPECTING", "score": 0.81, "lines": 1, "states": {"OFF_TRACK": 3, "ON_TRACK": 5}}],
                 "activityScore": 0.81, "resultScore": 0.6}""")
public record PlanRollup(
        UUID planId,
        String planName,
        int planVersion,
        LocalDate startsOn,
        LocalDate endsOn,
        String timeZone,

        @Schema(description = "Reps of the team under the plan", examples = "8")
        int reps,

        List<ResultRollup> results,
        List<BehaviorRollup> behaviors,

        @Schema(description = "Of the behaviors, in the order of the plan; behaviors without a stage are in none")
        List<StageRollup> stages,

        @Schema(description = "Mean of the reps' scores; absent while nothing is due", examples = "0.81")
        BigDecimal activityScore,

        @Schema(description = "The same of the results; never mixed with the other", examples = "0.6")
        BigDecimal resultScore,

        @Schema(description = "When the plan closed: these are the numbers of then; absent while it runs")
        Instant closedAt) {

    /** One for each plan, by first day and name. */
    static List<PlanRollup> of(List<RepProgress> progress) {
        return progress.stream().collect(Collectors.groupingBy(RepProgress::planId)).values().stream()
                .map(PlanRollup::ofPlan)
                .sorted(Comparator.comparing(PlanRollup::startsOn)
                        .thenComparing(PlanRollup::planName)
                        .thenComparing(PlanRollup::planId))
                .toList();
    }

    private static PlanRollup ofPlan(List<RepProgress> unordered) {
        // Who joined late lacks lines that were over by then; those who have them all give the order.
        var reps = unordered.stream()
                .sorted(Comparator.comparing(
                        (RepProgress rep) -> -rep.behaviors().size()))
                .toList();
        var plan = reps.getFirst();
        return new PlanRollup(
                plan.planId(),
                plan.planName(),
                plan.planVersion(),
                plan.startsOn(),
                plan.endsOn(),
                plan.timeZone(),
                reps.size(),
                byLine(reps, RepProgress::results, ResultProgress::lineId)
                        .map(ResultRollup::of)
                        .toList(),
                byLine(reps, RepProgress::behaviors, BehaviorProgress::lineId)
                        .map(BehaviorRollup::of)
                        .toList(),
                stages(reps),
                mean(reps, RepProgress::activityScore),
                mean(reps, RepProgress::resultScore),
                reps.stream()
                        .map(RepProgress::closedAt)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    private static <T> Stream<List<T>> byLine(
            List<RepProgress> reps, Function<RepProgress, List<T>> lines, Function<T, UUID> id) {
        return reps.stream()
                .flatMap(rep -> lines.apply(rep).stream())
                .collect(Collectors.groupingBy(id, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream();
    }

    private static List<StageRollup> stages(List<RepProgress> reps) {
        return reps.stream()
                .flatMap(rep -> rep.behaviors().stream())
                .map(BehaviorProgress::stage)
                .filter(Objects::nonNull)
                .distinct()
                .map(stage -> StageRollup.of(
                        stage,
                        reps.stream()
                                .map(rep -> rep.behaviors().stream()
                                        .filter(line -> stage.equals(line.stage()))
                                        .toList())
                                .toList()))
                .toList();
    }

    private static BigDecimal mean(List<RepProgress> reps, Function<RepProgress, BigDecimal> score) {
        return Standing.shown(
                LineTotal.mean(reps.stream().map(score).filter(Objects::nonNull).toList()));
    }
}
