package io.headlight.activity.webhook;

import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.directory.Directory;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes up what was left: by a death, a full queue, a pause that is over. Tenant by tenant. */
@ApplicationScoped
class Sweeper {

    private static final int AT_ONCE = 100;

    private final Deliveries deliveries;
    private final Workers workers;
    private final Directory directory;
    private final AsTenant asTenant;

    Sweeper(Deliveries deliveries, Workers workers, Directory directory, AsTenant asTenant) {
        this.deliveries = deliveries;
        this.workers = workers;
        this.directory = directory;
        this.asTenant = asTenant;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        for (var tenant : directory.tenants()) {
            asTenant.run(tenant, () -> {
                if (workers.haveRoom()) {
                    deliveries.claimDue(AT_ONCE).forEach(id -> workers.process(tenant, id));
                }
            });
        }
    }
}
