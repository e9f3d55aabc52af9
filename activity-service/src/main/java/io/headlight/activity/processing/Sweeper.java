package io.headlight.activity.processing;

import io.headlight.activity.delivery.Deliveries;
import io.headlight.kit.caller.EveryTenant;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes up what was left: by a death, a full queue, a pause that is over. Tenant by tenant. */
@ApplicationScoped
class Sweeper {

    private static final int AT_ONCE = 100;

    private final Deliveries deliveries;
    private final Workers workers;
    private final EveryTenant everyTenant;

    Sweeper(Deliveries deliveries, Workers workers, EveryTenant everyTenant) {
        this.deliveries = deliveries;
        this.workers = workers;
        this.everyTenant = everyTenant;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        everyTenant.run("Deliveries left behind", tenant -> {
            deliveries
                    .claimDue(AT_ONCE)
                    .forEach((source, due) -> due.forEach(id -> workers.process(tenant, source, id)));
        });
    }
}
