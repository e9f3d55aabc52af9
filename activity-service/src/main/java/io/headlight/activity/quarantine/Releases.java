package io.headlight.activity.quarantine;

import io.headlight.activity.source.OwnerMapped;
import io.headlight.activity.webhook.Workers;
import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.directory.Directory;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets go on what waits no longer: at once when somebody says whom an owner id means, and every now and then. */
@ApplicationScoped
class Releases {

    private final Quarantine quarantine;
    private final Workers workers;
    private final Directory directory;
    private final AsTenant asTenant;

    Releases(Quarantine quarantine, Workers workers, Directory directory, AsTenant asTenant) {
        this.quarantine = quarantine;
        this.workers = workers;
        this.directory = directory;
        this.asTenant = asTenant;
    }

    void atOnce(@Observes OwnerMapped mapped) {
        workers.run(mapped.tenant(), () -> release(mapped.tenant()));
    }

    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        directory.tenants().forEach(tenant -> asTenant.run(tenant, () -> release(tenant)));
    }

    private void release(String tenant) {
        var released = quarantine.release(workers.id());
        while (!released.isEmpty()) {
            released.forEach(delivery -> workers.process(tenant, delivery));
            released = quarantine.release(workers.id());
        }
    }
}
