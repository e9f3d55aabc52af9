package io.headlight.plan.ramp;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.Rights;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import io.headlight.kit.write.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Ends a rep's ramp, so that all is asked from a day on. The days before stay as they were promised. */
@ApplicationScoped
class EndRamp {

    private final RepRamps ramps;
    private final Rights rights;
    private final Caller caller;
    private final Clock clock;

    EndRamp(RepRamps ramps, Rights rights, Caller caller, Clock clock) {
        this.ramps = ramps;
        this.rights = rights;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param ifMatch what was last seen
     * @param effectiveOn null for today
     */
    void end(UUID repId, String ifMatch, LocalDate effectiveOn) {
        rights.managedRep(repId);
        var present = ramps.present(repId);
        IfMatch.require(ifMatch, present.number);
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var from = effectiveOn == null ? today : effectiveOn;
        if (NewRepRamp.isSlip(from)) {
            throw new Rejection.Invalid(
                    Violation.ofParameter("effectiveOn", "day_out_of_range", "A day of the years 2000 to 2149."));
        }
        if (from.isAfter(today)) {
            throw new Rejection.Invalid(Violation.ofParameter(
                    "effectiveOn", "in_the_future", "A ramp ends today or has ended; until then it goes on."));
        }
        ramps.persistAndFlush(present.ended(from, now, caller.id()));
    }
}
