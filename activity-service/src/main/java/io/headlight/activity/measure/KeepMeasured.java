package io.headlight.activity.measure;

import io.headlight.activity.activity.Recorded;
import io.headlight.activity.activity.Retracted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Moves every number an activity is in, in the transaction that records it or takes it back. */
@ApplicationScoped
class KeepMeasured {

    private final Measures measures;
    private final Rollups rollups;

    KeepMeasured(Measures measures, Rollups rollups) {
        this.measures = measures;
        this.rollups = rollups;
    }

    void countIn(@Observes Recorded recorded) {
        var activity = recorded.activity();
        rollups.add(measures.over(activity.type()).stream()
                .flatMap(measure -> measure.rule().shareOf(activity).stream()
                        .map(share -> Rollups.Entry.of(measure, activity, share)))
                .toList());
    }

    void countOut(@Observes Retracted retracted) {
        rollups.remove(retracted.activityId());
    }
}
