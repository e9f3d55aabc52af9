package io.headlight.plan.closure;

import io.headlight.kit.caller.EveryTenant;
import io.headlight.kit.problem.Rejection;
import io.headlight.plan.progress.RecordProgress;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Closes plans whose last day is over where their reps are. What is recorded is what was known at that midnight, whenever
 * it is asked for, so a late round or one of several instances records the same.
 */
@ApplicationScoped
class ClosePeriods {

    private static final Logger LOG = Logger.getLogger(ClosePeriods.class);

    private final EveryTenant everyTenant;
    private final OverduePlans overdue;
    private final RecordProgress recording;

    ClosePeriods(EveryTenant everyTenant, OverduePlans overdue, RecordProgress recording) {
        this.everyTenant = everyTenant;
        this.overdue = overdue;
        this.recording = recording;
    }

    @Scheduled(
            every = "${headlight.close-periods:30s}",
            delayed = "${headlight.close-periods:30s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        everyTenant.run("Closing periods", any -> overdue.find().forEach(this::close));
    }

    /** One plan's trouble is not the others'. */
    private void close(OverduePlans.Overdue plan) {
        try {
            recording.record(plan.id(), plan.closesAt());
            overdue.closed(plan.id());
        } catch (Rejection.Unavailable later) {
            LOG.infof("Plan %s closes in a later round: %s", plan.id(), later.getMessage());
        } catch (RuntimeException e) {
            LOG.warnf("Plan %s does not close yet: %s", plan.id(), e.getClass().getSimpleName());
            LOG.debug("Why", e);
        }
    }
}
