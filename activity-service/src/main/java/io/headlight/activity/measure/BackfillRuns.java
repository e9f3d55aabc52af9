package io.headlight.activity.measure;

import io.headlight.kit.caller.EveryTenant;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Drives backfills: a little at once, so that small logs are counted when the registration is answered; the rest later. */
@ApplicationScoped
class BackfillRuns {

    private static final Logger LOG = Logger.getLogger(BackfillRuns.class);
    private static final long AT_ONCE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long PER_SWEEP_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final Backfill backfill;
    private final Measures measures;
    private final EveryTenant everyTenant;

    BackfillRuns(Backfill backfill, Measures measures, EveryTenant everyTenant) {
        this.backfill = backfill;
        this.measures = measures;
        this.everyTenant = everyTenant;
    }

    void atOnce(UUID measureId) {
        run(measureId, AT_ONCE_NANOS);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        everyTenant.run("Backfills", tenant -> measures.unfinished().forEach(measure -> run(measure, PER_SWEEP_NANOS)));
    }

    private void run(UUID measureId, long nanos) {
        long end = System.nanoTime() + nanos;
        try {
            boolean more = true;
            while (more && System.nanoTime() - end < 0) {
                more = backfill.step(measureId);
            }
        } catch (PersistenceException anotherIsAtIt) {
            LOG.debug("A backfill was interrupted and goes on with the next sweep", anotherIsAtIt);
        }
    }
}
