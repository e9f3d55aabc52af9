package io.headlight.plan.ramp;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.Rights;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import io.headlight.kit.write.IfMatch;
import io.headlight.plan.ramp.RepRamp.Assignment;
import io.headlight.plan.ramp.catalog.RampPlanVersion;
import io.headlight.plan.ramp.catalog.RampPlans;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets a rep ramp by a ramp plan as it is now; what it becomes later changes nothing for them. Whoever manages the rep may,
 * never the rep.
 */
@ApplicationScoped
class AssignRamp {

    private final RepRamps ramps;
    private final RampPlans plans;
    private final Rights rights;
    private final Caller caller;
    private final Clock clock;

    AssignRamp(RepRamps ramps, RampPlans plans, Rights rights, Caller caller, Clock clock) {
        this.ramps = ramps;
        this.plans = plans;
        this.rights = rights;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param ifMatch what was last seen when the rep ramps already, else null */
    RepRamp assign(UUID repId, String ifMatch, NewRepRamp wanted) {
        rights.managedRep(repId);
        var last = ramps.last(repId);
        int number = last.map(row -> row.number).orElse(0);
        var present = last.filter(row -> !row.isEnded());
        if (present.isPresent() || ifMatch != null) {
            IfMatch.require(ifMatch, number);
        }
        var assignment = new Assignment(repId, plan(wanted), wanted.startedOn(), effectiveOn(wanted, present));
        var ramp = new RepRamp(number + 1, assignment, clock.instant(), caller.id());
        ramps.persistAndFlush(ramp); // so that a race shows before the answer
        return ramp;
    }

    private RampPlanVersion plan(NewRepRamp wanted) {
        var faults = wanted.faults();
        var plan = plans.present(wanted.rampPlanId());
        if (plan.isEmpty()) {
            faults.add(Violation.at("/rampPlanId", "unknown_ramp_plan", "There is no ramp plan of this id."));
        }
        if (!faults.isEmpty()) {
            throw new Rejection.Invalid(
                    faults.size() == 1 ? "One rule is broken." : faults.size() + " rules are broken.", faults);
        }
        return plan.get();
    }

    /** A ramp that is set right takes the place of the present one also on the days before its own start. */
    private static LocalDate effectiveOn(NewRepRamp wanted, Optional<RepRamp> present) {
        if (wanted.effectiveOn() != null) {
            return wanted.effectiveOn();
        }
        return present.map(row -> row.effectiveOn)
                .filter(wanted.startedOn()::isAfter)
                .orElse(wanted.startedOn());
    }
}
