package io.headlight.plan.registration;

import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The outbox as tests need it: time passes when they say so. */
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

    /** Sweeps until all measures of acme are registered, without waiting for the pauses between attempts. */
    public void everything() {
        until(() -> {
            registering.finish("acme");
            return asTenant.call("acme", outbox::hurry) == 0;
        });
    }

    /** One round, as the sweep does it. */
    public void once() {
        registering.finish("acme");
    }

    /** Waits until those woken by publications have tried once; then every open row is due again. */
    void tried() {
        until(() -> outbox.untried() == 0);
        outbox.hurry();
    }

    /** Every lease and every pause is over. */
    void timePasses() {
        outbox.release();
        outbox.hurry();
    }

    private static void until(BooleanSupplier done) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("The outbox does not come to rest");
            }
            LockSupport.parkNanos(TICK.toNanos());
        }
    }

    /** The rows themselves. */
    @ApplicationScoped
    static class Outbox {

        private final MeasureRegistrations registrations;

        Outbox(MeasureRegistrations registrations) {
            this.registrations = registrations;
        }

        @Atomic
        long hurry() {
            registrations.update("nextAttemptAt = ?1 where doneAt is null", Instant.EPOCH);
            return registrations.count("doneAt is null");
        }

        @Atomic
        long untried() {
            return registrations.count("doneAt is null and (attempts = 0 or leaseOwner is not null)");
        }

        @Atomic
        void release() {
            registrations.update("leaseUntil = ?1 where doneAt is null", Instant.EPOCH);
        }
    }
}
