package io.headlight.plan.publication;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.directory.Person;
import io.headlight.kit.problem.Violation;
import io.headlight.plan.plan.Plan;
import io.headlight.plan.policy.Policies;
import io.headlight.plan.policy.Policy;
import io.headlight.plan.teamcalendar.Calendars;
import io.headlight.plan.teamcalendar.CalendarsThen;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** May a plan be promised to reps as it is, and to whom? */
@ApplicationScoped
public class FitToPublish {

    /** As many reps as activity-service measures in one call. */
    private static final int MOST_REPS = 500;

    private final Policies policies;
    private final Calendars calendars;
    private final Caller caller;
    private final Clock clock;

    FitToPublish(Policies policies, Calendars calendars, Caller caller, Clock clock) {
        this.policies = policies;
        this.calendars = calendars;
        this.caller = caller;
        this.clock = clock;
    }

    /** Whom the plan is for. */
    public List<UUID> reps(Plan plan) {
        return plan.audience().of(plan.teamId(), caller.roster()).stream()
                .map(Person::id)
                .toList();
    }

    /** Everything that keeps the plan from being published now. */
    List<Violation> missing(Plan plan) {
        return missing(plan, policies.current().policy(), calendars.at(null));
    }

    /** The same, of a policy and calendars that were read before. */
    public List<Violation> missing(Plan plan, Policy policy, CalendarsThen known) {
        var missing = new ArrayList<Violation>();
        int reps = reps(plan).size();
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
        if (!plan.timeframe(known.of(plan.teamId())).hasWorkingDays()) {
            missing.add(Violation.at("/endsOn", "no_working_days", "Nobody works between these dates."));
        }
        missing.addAll(FocusContract.missing(plan.lines(), plan.startsOn(), plan.endsOn(), policy));
        return missing;
    }
}
