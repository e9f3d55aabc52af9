package io.headlight.kit.http;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * The clock everything reads, so that a test can set it. It ticks as finely as the databases store: what is answered now is
 * what is read later.
 */
class Clocks {

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
