package io.headlight.plan.ramp;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Tells where a rep is on their ramp today. */
@ApplicationScoped
class ReadRamp {

    private final Ramps ramps;
    private final Clock clock;

    ReadRamp(Ramps ramps, Clock clock) {
        this.ramps = ramps;
        this.clock = clock;
    }

    RepRampView view(RepRamp ramp) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return RepRampView.of(ramp, ramps.of(List.of(ramp.repId), null), today);
    }
}
