package io.headlight.suite.demo;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens behind the front door. */
final class Patience {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Patience() {}

    static void await(String what, BooleanSupplier done) {
        var end = System.nanoTime() + LIMIT.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("Waited %d s for %s".formatted(LIMIT.toSeconds(), what));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
