package io.headlight.activity.retention;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Refuses to start where a repetition could be taken for a new message, or what waits could be lost before what is done. */
@ApplicationScoped
class KeepsLongEnough {

    /** Longer than the senders' longest retries, which are days, and than a webhook that was switched off for a while. */
    private static final Duration REPETITIONS = Duration.ofDays(30);

    void check(@Observes StartupEvent starting, KeepConfig keep) {
        require(keep.deliveries().compareTo(REPETITIONS) >= 0, "headlight.keep.deliveries must be at least P30D");
        require(
                keep.waiting().compareTo(keep.deliveries()) >= 0,
                "headlight.keep.waiting must not be shorter than headlight.keep.deliveries");
        require(keep.bodies().isPositive(), "headlight.keep.bodies must be positive");
        require(
                keep.looks().compareTo(keep.waiting()) >= 0,
                "headlight.keep.looks must not be shorter than headlight.keep.waiting");
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
