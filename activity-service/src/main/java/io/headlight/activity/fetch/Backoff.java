package io.headlight.activity.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long an API is left alone: doubled with each failure, never exactly, and never less than it asked for. */
@ApplicationScoped
class Backoff {

    private static final int MOST_DOUBLINGS = 20;

    private final FetchConfig config;

    Backoff(FetchConfig config) {
        this.config = config;
    }

    /** @param asked by the API; zero when it did not say */
    Duration pause(int failures, Duration asked) {
        var ours = config.pause().multipliedBy(1L << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS));
        var bounded = ours.compareTo(config.longestPause()) < 0 ? ours : config.longestPause();
        // Half of it by chance, so that many who failed together do not come back together.
        var half = bounded.toNanos() / 2;
        var pause = Duration.ofNanos(half + ThreadLocalRandom.current().nextLong(half + 1));
        return pause.compareTo(asked) > 0 ? pause : asked;
    }
}
