package io.headlight.plan.publication;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.Role;
import io.headlight.kit.directory.Person;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import io.headlight.kit.write.IfMatch;
import io.headlight.plan.expectation.Expectations;
import io.headlight.plan.history.History;
import io.headlight.plan.history.HistoryEvent;
import io.headlight.plan.plan.Plan;
import io.headlight.plan.plan.Plans;
import io.headlight.plan.policy.Policies;
import io.headlight.plan.version.PlanVersions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Makes a draft a promise: checks that it holds everything, freezes a version, sends every line to every rep of the team,
 * and asks for the measures. All in one transaction; only telling activity-service comes after it.
 */
@ApplicationScoped
public class PublishPlan {

    /** As many reps as activity-service measures in one call. */
    private static final int MOST_REPS = 500;

    private final Plans plans;
    private final PlanVersions versions;
    private final Expectations expectations;
    private final MeasureRegistrations registrations;
    private final Policies policies;
    private final History history;
    private final Caller caller;
    private final Clock clock;

    PublishPlan(
            Plans plans,
            PlanVersions versions,
            Expectations expectations,
            MeasureRegistrations registrations,
            Policies policies,
            History history,
            Caller caller,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.expectations = expectations;
        this.registrations = registrations;
        this.policies = policies;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param ifMatch the state the caller means, null when they did not say */
    PublicationView publish(UUID planId, String ifMatch) {
        var plan = plans.led(planId);
        if (ifMatch != null) {
            IfMatch.require(ifMatch, plan.version());
        }
        plan.requireDraft();
        var reps = reps(plan.teamId());
        var missing = missing(plan, reps.size());
        if (!missing.isEmpty()) {
            throw new NotPublishable(missing);
        }
        var now = clock.instant();
        var version = plan.publish(now, caller.id());
        versions.persist(version);
        int sent = expectations.send(version, reps, now);
        registrations.want(version, caller.tenant());
        history.record(planId, HistoryEvent.PLAN_PUBLISHED, caller.id(), null, plan.editable());
        return PublicationView.of(version, sent, policies.current());
    }

    /** Everything that keeps the plan from being published now. */
    public List<Violation> missing(Plan plan) {
        return missing(plan, reps(plan.teamId()).size());
    }

    /** Whom the plan is for. */
    public List<UUID> reps(UUID teamId) {
        return caller.roster().membersBelow(teamId).stream()
                .filter(person -> person.is(Role.REP))
                .map(Person::id)
                .toList();
    }

    private List<Violation> missing(Plan plan, int reps) {
        var missing = new ArrayList<Violation>();
        if (reps == 0) {
            missing.add(Violation.at(
                    "/teamId", "team_without_reps", "There is nobody in this team to expect anything of."));
        }
        if (reps > MOST_REPS) {
            missing.add(Violation.at(
                    "/teamId", "team_too_large", "%d reps: a plan is for at most %d.".formatted(reps, MOST_REPS)));
        }
        if (plan.endsOn().isBefore(plan.dayAt(clock.instant()))) {
            missing.add(
                    Violation.at("/endsOn", "period_over", "The last day is over; nothing can be steered any more."));
        }
        if (!plan.timeframe().hasWorkingDays()) {
            missing.add(Violation.at("/endsOn", "no_working_days", "Nobody works between these dates."));
        }
        missing.addAll(FocusContract.missing(
                plan.lines(), plan.startsOn(), plan.endsOn(), policies.current().policy()));
        return missing;
    }

    static final class NotPublishable extends Rejection.Invalid {
        NotPublishable(List<Violation> missing) {
            super(
                    missing.size() == 1
                            ? missing.getFirst().detail()
                            : "%d things keep this plan from being published.".formatted(missing.size()),
                    missing);
        }
    }
}
