package io.headlight.plan.publication;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import io.headlight.kit.write.IfMatch;
import io.headlight.plan.expectation.AmendExpectations;
import io.headlight.plan.expectation.EndReason;
import io.headlight.plan.expectation.Expectations;
import io.headlight.plan.history.History;
import io.headlight.plan.history.HistoryEvent;
import io.headlight.plan.line.Behavior;
import io.headlight.plan.line.KeyResult;
import io.headlight.plan.line.PlanLines;
import io.headlight.plan.plan.Plan;
import io.headlight.plan.plan.Plans;
import io.headlight.plan.policy.Policies;
import io.headlight.plan.registration.MeasureRegistrations;
import io.headlight.plan.stored.StoredJson;
import io.headlight.plan.version.PlanVersion;
import io.headlight.plan.version.PlanVersion.Amendment;
import io.headlight.plan.version.PlanVersions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Replaces what a running plan asks from a day on that is not over yet: a further version, sent to everybody of whom
 * anything changes. The days before it stay judged by what was promised then.
 */
@ApplicationScoped
class AmendPlan {

    private final Plans plans;
    private final PlanVersions versions;
    private final Expectations expectations;
    private final AmendExpectations amending;
    private final MeasureRegistrations registrations;
    private final Policies policies;
    private final History history;
    private final Caller caller;
    private final Clock clock;

    AmendPlan(
            Plans plans,
            PlanVersions versions,
            Expectations expectations,
            AmendExpectations amending,
            MeasureRegistrations registrations,
            Policies policies,
            History history,
            Caller caller,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.expectations = expectations;
        this.amending = amending;
        this.registrations = registrations;
        this.policies = policies;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    PlanVersion amend(UUID planId, String ifMatch, NewAmendment wanted) {
        var plan = plans.led(planId);
        IfMatch.require(ifMatch, plan.version());
        var now = clock.instant();
        plan.requireRunning(now);
        var latest = versions.latest(planId).orElseThrow();
        var lines = wanted.over(plan.lines());
        requireDay(wanted.effectiveOn(), plan, latest, plan.dayAt(now));
        requireWhole(plan, lines, wanted.effectiveOn(), versions.of(List.of(planId)));
        var before = plan.editable();
        var next = plan.amend(
                latest, new Amendment(wanted.effectiveOn(), wanted.reason().strip(), lines), now, caller.id());
        versions.persist(next);
        var reps = expectations.repsOn(planId, wanted.effectiveOn());
        amending.amend(latest, next, reps, now);
        expectations.end(planId, reps, plan.lastDay(), EndReason.CLOSED, now);
        registrations.want(next, caller.tenant());
        history.record(
                planId,
                HistoryEvent.PLAN_AMENDED,
                caller.id(),
                before,
                Map.of("effectiveOn", next.effectiveOn(), "reason", next.reason(), "plan", plan.editable()));
        versions.flush(); // so that a race shows before the answer
        return next;
    }

    private static void requireDay(LocalDate day, Plan plan, PlanVersion latest, LocalDate today) {
        if (day.isBefore(today) || day.isBefore(plan.startsOn()) || day.isAfter(plan.lastDay())) {
            throw new Rejection.Invalid(Violation.at(
                    "/effectiveOn",
                    "effective_day_outside",
                    "What is over stays as it was promised: choose a day from %s to %s."
                            .formatted(today.isBefore(plan.startsOn()) ? plan.startsOn() : today, plan.lastDay())));
        }
        if (day.isBefore(latest.effectiveOn())) {
            throw new Rejection.Invalid(Violation.at(
                    "/effectiveOn",
                    "before_last_version",
                    "Version %d holds from %s; the next cannot begin before it."
                            .formatted(latest.number(), latest.effectiveOn())));
        }
    }

    private void requireWhole(Plan plan, PlanLines lines, LocalDate day, List<PlanVersion> earlier) {
        var wrong = new ArrayList<>(lines.contradictions());
        if (!wrong.isEmpty()) {
            throw new Plan.ContradictoryLines(wrong);
        }
        wrong.addAll(FocusContract.missing(
                lines, plan.startsOn(), plan.endsOn(), policies.current().policy()));
        wrong.addAll(otherKinds(earlier, lines));
        wrong.addAll(dueBefore(day, plan.lines(), lines));
        if (!wrong.isEmpty()) {
            throw new PublishPlan.NotPublishable(wrong);
        }
    }

    /** A line that goes on stays of its kind, also when it was left out for a while. */
    private static List<Violation> otherKinds(List<PlanVersion> earlier, PlanLines lines) {
        var wrong = new ArrayList<Violation>();
        var kinds = earlier.stream()
                .flatMap(version -> version.lines().behaviors().stream())
                .collect(Collectors.toMap(Behavior::id, Behavior::kind, (first, same) -> first));
        for (int i = 0; i < lines.behaviors().size(); i++) {
            var line = lines.behaviors().get(i);
            var was = kinds.getOrDefault(line.id(), line.kind());
            if (was != line.kind()) {
                wrong.add(kindChanged("/behaviors/" + i + "/kind", was, line.kind()));
            }
        }
        wrong.addAll(levelsForCounts(earlier, lines.results()));
        return wrong;
    }

    /** What is held and what adds up cannot be judged as one. */
    private static List<Violation> levelsForCounts(List<PlanVersion> earlier, List<KeyResult> results) {
        var wrong = new ArrayList<Violation>();
        var before = earlier.stream()
                .flatMap(version -> version.lines().results().stream())
                .collect(Collectors.toMap(
                        KeyResult::id, result -> result.measure().aggregate(), (first, same) -> first));
        for (int i = 0; i < results.size(); i++) {
            var was = before.get(results.get(i).id());
            var rule = results.get(i).measure();
            if (was != null && rule != null && was.isLevel() != rule.aggregate().isLevel()) {
                wrong.add(kindChanged("/results/" + i + "/measure/aggregate", was, rule.aggregate()));
            }
        }
        return wrong;
    }

    private static Violation kindChanged(String at, Enum<?> was, Enum<?> wanted) {
        return Violation.at(
                at,
                "kind_changed",
                "%s cannot become %s: leave its id out, so that it is another line.".formatted(was, wanted));
    }

    /** Something else can be asked only of days to come. */
    private static List<Violation> dueBefore(LocalDate day, PlanLines old, PlanLines lines) {
        var wrong = new ArrayList<Violation>();
        for (int i = 0; i < lines.behaviors().size(); i++) {
            var line = lines.behaviors().get(i);
            boolean isNew = old.behaviors().stream().noneMatch(was -> StoredJson.same(was, line));
            if (isNew && line.dueOn() != null && line.dueOn().isBefore(day)) {
                wrong.add(Violation.at(
                        "/behaviors/" + i + "/dueOn",
                        "due_before_amendment",
                        "Due before the amendment holds: leave the line as it was, or give it a later day."));
            }
        }
        return wrong;
    }
}
