package io.headlight.plan.progress;

import io.headlight.kit.problem.Rejection;
import io.headlight.plan.activities.Totals;
import io.headlight.plan.expectation.Expectation;
import io.headlight.plan.running.RunningPlans;
import io.headlight.plan.version.PlanVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How far reps are: what is expected comes from here, what was done from activity-service, in one question for all reps
 * and lines of plans that run over the same days. The database is left before that question is asked.
 */
@ApplicationScoped
class JudgeProgress {

    private static final Duration SOON = Duration.ofSeconds(2);

    private record Plan(PlanCourse course, Map<UUID, List<Expectation>> expectationsByRep) {}

    private final RunningPlans running;
    private final MeasuredTotals measured;

    JudgeProgress(RunningPlans running, MeasuredTotals measured) {
        this.running = running;
        this.measured = measured;
    }

    /**
     * @param planId null for all plans that run at that moment
     * @param moment the day to judge, {@code known} what to judge by: null for all that is known now
     */
    List<RepProgress> of(Collection<UUID> reps, UUID planId, Instant moment, Instant known) {
        var read = running.read(reps, planId, moment, known);
        var plans = RunningPlans.byPlan(read.versions()).stream()
                .map(versions -> plan(versions, read, moment))
                .filter(plan -> !plan.expectationsByRep.isEmpty())
                .toList();
        if (!plans.stream().allMatch(plan -> plan.course.isMeasured())) {
            throw new MeasuresPending();
        }
        var totals = totals(plans, known);
        return plans.stream()
                .flatMap(plan -> plan.expectationsByRep.entrySet().stream()
                        .map(rep -> plan.course.judge(
                                rep.getKey(), rep.getValue(), totals.get(plan.course.measuredDays()))))
                .filter(progress -> !progress.behaviors().isEmpty())
                .sorted(Comparator.comparing(RepProgress::repId).thenComparing(RepProgress::startsOn))
                .toList();
    }

    private static Plan plan(List<PlanVersion> versions, RunningPlans.Read read, Instant moment) {
        var any = versions.getFirst();
        var byRep = read.expectations().stream()
                .filter(e -> e.planId().equals(any.planId()))
                .collect(Collectors.groupingBy(Expectation::repId));
        return new Plan(new PlanCourse(versions, any.dayAt(moment), read), byRep);
    }

    private Map<Span, Totals> totals(List<Plan> plans, Instant known) {
        return plans.stream().collect(Collectors.groupingBy(plan -> plan.course.measuredDays())).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, same -> totals(same.getKey(), same.getValue(), known)));
    }

    private Totals totals(Span days, List<Plan> plans, Instant known) {
        Set<UUID> measures =
                plans.stream().flatMap(plan -> plan.course.measureIds()).collect(Collectors.toSet());
        Set<UUID> reps = plans.stream()
                .flatMap(plan -> plan.expectationsByRep.keySet().stream())
                .collect(Collectors.toSet());
        return measured.of(measures, reps, days, known);
    }

    static final class MeasuresPending extends Rejection.Unavailable {
        MeasuresPending() {
            super("The plan was published a moment ago and is not being measured yet.", SOON);
        }
    }
}
