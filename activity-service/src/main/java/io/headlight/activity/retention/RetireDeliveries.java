package io.headlight.activity.retention;

import io.headlight.kit.caller.EveryTenant;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.BooleanSupplier;

/**
 * Removes by age what partners sent and the traces of it, tenant by tenant. Each step is a small transaction of its own and
 * depends on nothing but what is there, so a round that was cut short, or two instances at once, do no harm. Age is by our
 * clock, which also said when something was received.
 */
@ApplicationScoped
class RetireDeliveries {

    /** Then it is the others' turn; the rest is for the next round. */
    private static final int STEPS = 2000;

    private final OldDeliveries deliveries;
    private final OldTraces traces;
    private final KeepConfig keep;
    private final EveryTenant everyTenant;
    private final Clock clock;

    RetireDeliveries(
            OldDeliveries deliveries, OldTraces traces, KeepConfig keep, EveryTenant everyTenant, Clock clock) {
        this.deliveries = deliveries;
        this.traces = traces;
        this.keep = keep;
        this.everyTenant = everyTenant;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        everyTenant.run("Retention", tenant -> retire());
    }

    /** Of the tenant that was stated. */
    void retire() {
        var now = clock.instant();
        // Whole ones first: what is deleted need not be emptied.
        untilDone(() -> deliveries.deleteSettled(now.minus(keep.deliveries())));
        untilDone(() -> deliveries.deleteWaiting(now.minus(keep.waiting())));
        untilDone(() -> deliveries.empty(now.minus(keep.bodies())));
        untilDone(() -> traces.deleteLooks(now.minus(keep.looks())));
        untilDone(() -> traces.deleteReplays(now.minus(keep.replays())));
        traces.sources().forEach(source -> untilDone(() -> traces.deleteHours(source, now.minus(keep.hours()))));
    }

    private static void untilDone(BooleanSupplier step) {
        int steps = 0;
        while (steps < STEPS && step.getAsBoolean()) {
            steps++;
        }
    }
}
