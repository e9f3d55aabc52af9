package io.headlight.gateway.scorecard;

import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The moment whose knowledge is asked for. */
@Singleton
class Moment {

    private final Clock clock;

    Moment(Clock clock) {
        this.clock = clock;
    }

    /** @param asOf null for now */
    Instant of(Instant asOf) {
        var now = clock.instant();
        if (asOf != null && asOf.isAfter(now)) {
            throw new Rejection.Invalid(
                    Violation.ofParameter("asOf", "in_the_future", "Nothing is known of that yet."));
        }
        return (asOf == null ? now : asOf).truncatedTo(ChronoUnit.MILLIS);
    }
}
