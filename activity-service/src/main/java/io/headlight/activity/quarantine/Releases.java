package io.headlight.activity.quarantine;

import io.headlight.activity.mapping.MappingSwitched;
import io.headlight.activity.processing.Workers;
import io.headlight.activity.source.OwnerMapped;
import io.headlight.kit.caller.EveryTenant;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets go on what waits no longer: at once when somebody says whom an owner id means, and every now and then. */
@ApplicationScoped
class Releases {

    private final Quarantine quarantine;
    private final Workers workers;
    private final EveryTenant everyTenant;

    Releases(Quarantine quarantine, Workers workers, EveryTenant everyTenant) {
        this.quarantine = quarantine;
        this.workers = workers;
        this.everyTenant = everyTenant;
    }

    void atOnce(@Observes OwnerMapped mapped) {
        workers.run(mapped.tenant(), mapped.sourceId(), () -> release(mapped.tenant()));
    }

    /** Whatever could not be read may be readable by the new mapping. */
    void atOnce(@Observes MappingSwitched switched) {
        workers.run(switched.tenant(), switched.sourceId(), () -> {
            var released = quarantine.releaseUnmappable(switched.sourceId(), workers.id());
            while (!released.isEmpty()) {
                released.forEach(delivery -> workers.process(switched.tenant(), switched.sourceId(), delivery));
                released = quarantine.releaseUnmappable(switched.sourceId(), workers.id());
            }
        });
    }

    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        everyTenant.run("Releases from quarantine", this::release);
    }

    private void release(String tenant) {
        var released = quarantine.release(workers.id());
        while (!released.isEmpty()) {
            released.forEach((delivery, source) -> workers.process(tenant, source, delivery));
            released = quarantine.release(workers.id());
        }
    }
}
