package io.headlight.activity.measure;

import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.directory.Directory;
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
    private final Directory directory;
    private final AsTenant asTenant;

    BackfillRuns(Backfill backfill, Measures measures, Directory directory, AsTenant asTenant) {
        this.backfill = backfill;
        this.measures = measures;
        this.directory = directory;
        this.asTenant = asTenant;
    }

    void atOnce(UUID measureId) {
        run(measureId, AT_ONCE_NANOS);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        directory.tenants().forEach(tenant -> asTenant.run(tenant, this::sweepTenant));
    }

    private void sweepTenant() {
        measures.unfinished().forEach(measure -> run(measure, PER_SWEEP_NANOS));
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
