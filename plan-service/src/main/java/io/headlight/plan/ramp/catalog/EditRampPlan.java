package io.headlight.plan.ramp.catalog;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.http.Ids;
import io.headlight.kit.write.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Makes and changes ramp plans, each time by one more version. Whoever ramps by an earlier one keeps that. */
@ApplicationScoped
class EditRampPlan {

    private final RampPlans plans;
    private final Caller caller;
    private final Clock clock;

    EditRampPlan(RampPlans plans, Caller caller, Clock clock) {
        this.plans = plans;
        this.caller = caller;
        this.clock = clock;
    }

    RampPlanVersion add(NewRampPlan wanted) {
        return append(Ids.next(), 1, wanted);
    }

    /** @param ifMatch the version last seen */
    RampPlanVersion change(UUID id, String ifMatch, NewRampPlan wanted) {
        var present = plans.get(id);
        IfMatch.require(ifMatch, present.number);
        return append(id, present.number + 1, wanted);
    }

    private RampPlanVersion append(UUID id, int number, NewRampPlan wanted) {
        var version = new RampPlanVersion(id, number, wanted, clock.instant(), caller.id());
        plans.persistAndFlush(version); // so that a race shows before the answer
        return version;
    }
}
