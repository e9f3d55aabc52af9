package io.headlight.plan.closure;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import io.headlight.kit.write.IfMatch;
import io.headlight.plan.expectation.EndReason;
import io.headlight.plan.expectation.Expectations;
import io.headlight.plan.history.History;
import io.headlight.plan.history.HistoryEvent;
import io.headlight.plan.plan.Plan;
import io.headlight.plan.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Sets the last day of a running plan before its end. At the midnight after it the plan closes as any other does. */
@ApplicationScoped
class ClosePlan {

    private final Plans plans;
    private final Expectations expectations;
    private final History history;
    private final Caller caller;
    private final Clock clock;

    ClosePlan(Plans plans, Expectations expectations, History history, Caller caller, Clock clock) {
        this.plans = plans;
        this.expectations = expectations;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    Plan close(UUID planId, String ifMatch, NewClosure wanted) {
        var plan = plans.led(planId);
        if (ifMatch != null) {
            IfMatch.require(ifMatch, plan.version());
        }
        var now = clock.instant();
        plan.requireRunning(now);
        var today = plan.dayAt(now);
        var lastDay = wanted.lastDay() == null ? today : wanted.lastDay();
        if (lastDay.isBefore(today) || lastDay.isAfter(plan.lastDay()) || lastDay.isBefore(plan.startsOn())) {
            throw new Rejection.Invalid(Violation.at(
                    "/lastDay",
                    "last_day_outside",
                    "What is over stays as it was: choose a day from %s to %s."
                            .formatted(today.isBefore(plan.startsOn()) ? plan.startsOn() : today, plan.lastDay())));
        }
        var before = ClosureView.of(plan);
        plan.closeOn(lastDay, wanted.reason().strip(), now);
        expectations.end(planId, expectations.repsOn(planId, today), lastDay, EndReason.CLOSED, now);
        history.record(planId, HistoryEvent.PLAN_CLOSING, caller.id(), before, ClosureView.of(plan));
        plans.flush(); // so that a race shows before the answer
        return plan;
    }
}
