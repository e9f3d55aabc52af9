package io.headlight.activity.health;

import io.headlight.kit.caller.EveryTenant;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells operators how many deliveries wait to be worked off, of all tenants: when it grows, more instances are needed. Every
 * instance tells the same number, so it is not to be added up.
 */
@ApplicationScoped
class WaitingDeliveries {

    private final StoredState stored;
    private final EveryTenant everyTenant;
    private final AtomicLong waiting = new AtomicLong();

    WaitingDeliveries(StoredState stored, EveryTenant everyTenant, MeterRegistry meters) {
        this.stored = stored;
        this.everyTenant = everyTenant;
        Gauge.builder("headlight.deliveries.backlog", waiting, AtomicLong::doubleValue)
                .description("Stored and not worked off, at most 10,000 of each tenant; the same from every instance")
                .register(meters);
    }

    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        var sum = new AtomicLong();
        everyTenant.run("Counting what waits", tenant -> sum.addAndGet(stored.backlog()));
        waiting.set(sum.get());
    }
}
