package io.headlight.activity.processing;

import io.headlight.activity.delivery.DueDeliveries;
import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.caller.EveryTenant;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Takes up what was left: by a death, a full queue, a pause that is over. Tenant by tenant, and never more of a source than
 * there is room for. Tenants that had more than that are looked at more often, until they are through.
 */
@ApplicationScoped
class Sweeper {

    private static final Logger LOG = Logger.getLogger(Sweeper.class);
    /** Of a source, before it is the next one's turn. */
    private static final int AT_ONCE = 100;

    private final DueDeliveries deliveries;
    private final Workers workers;
    private final EveryTenant everyTenant;
    private final AsTenant asTenant;
    private final Set<String> behind = ConcurrentHashMap.newKeySet();

    Sweeper(DueDeliveries deliveries, Workers workers, EveryTenant everyTenant, AsTenant asTenant) {
        this.deliveries = deliveries;
        this.workers = workers;
        this.everyTenant = everyTenant;
        this.asTenant = asTenant;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        everyTenant.run("Deliveries left behind", this::takeUp);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void catchUp() {
        for (var tenant : behind) {
            try {
                asTenant.run(tenant, () -> takeUp(tenant));
            } catch (RuntimeException later) {
                LOG.debug("A tenant's backlog waits for the next round", later);
            }
        }
    }

    /** What waited for more to be known of an object goes on at once. */
    void atOnce(@Observes(during = TransactionPhase.AFTER_SUCCESS) ObjectLearned learned) {
        workers.run(learned.tenant(), learned.sourceId(), () -> takeUp(learned.tenant()));
    }

    private void takeUp(String tenant) {
        boolean isBehind = false;
        var due = deliveries.claimDue(this::share);
        while (!due.isEmpty()) {
            isBehind = true;
            due.forEach((source, ids) -> ids.forEach(id -> workers.process(tenant, source, id)));
            due = deliveries.claimDue(this::share);
        }
        if (isBehind) {
            behind.add(tenant);
        } else {
            behind.remove(tenant);
        }
    }

    private int share(UUID source) {
        return Math.min(AT_ONCE, workers.roomFor(source));
    }
}
