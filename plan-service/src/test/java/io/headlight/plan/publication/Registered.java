package io.headlight.plan.publication;

import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Waits until the outbox of acme is empty, sweeping as the schedule would, without waiting for pauses between attempts. */
@ApplicationScoped
public class Registered {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration TICK = Duration.ofMillis(20);

    private final RegisterMeasures registering;
    private final Outbox outbox;
    private final AsTenant asTenant;

    Registered(RegisterMeasures registering, Outbox outbox, AsTenant asTenant) {
        this.registering = registering;
        this.outbox = outbox;
        this.asTenant = asTenant;
    }

    public void everything() {
        var deadline = Instant.now().plus(PATIENCE);
        while (open() > 0) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Measures are still not registered");
            }
            registering.finish("acme");
            LockSupport.parkNanos(TICK.toNanos());
        }
    }

    private long open() {
        return asTenant.call("acme", outbox::hurry);
    }

    /** The rows that are still open. */
    @ApplicationScoped
    static class Outbox {

        private final MeasureRegistrations registrations;

        Outbox(MeasureRegistrations registrations) {
            this.registrations = registrations;
        }

        /** Lets every open row be due at once; returns how many there are. */
        @Atomic
        long hurry() {
            registrations.update("nextAttemptAt = ?1 where doneAt is null", Instant.EPOCH);
            return registrations.count("doneAt is null");
        }
    }
}
