package io.headlight.plan.registration;

import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.caller.EveryTenant;
import io.headlight.plan.activities.Activities;
import io.headlight.plan.version.PlanVersion;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.jboss.logging.Logger;

/**
 * Tells activity-service what published plans need measured, until it is done: right after a publication, and again by
 * schedule for whatever was left by a failure or a crash. Registering twice does no harm.
 */
@ApplicationScoped
class RegisterMeasures {

    private static final Logger LOG = Logger.getLogger(RegisterMeasures.class);

    private final MeasureRegistrations registrations;
    private final Activities activities;
    private final EveryTenant everyTenant;
    private final AsTenant asTenant;

    RegisterMeasures(
            MeasureRegistrations registrations, Activities activities, EveryTenant everyTenant, AsTenant asTenant) {
        this.registrations = registrations;
        this.activities = activities;
        this.everyTenant = everyTenant;
        this.asTenant = asTenant;
    }

    /** On a thread of its own: the one who published does not wait for activity-service. */
    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MeasuresWanted wanted) {
        Thread.startVirtualThread(() -> finish(wanted.tenant()));
    }

    @Scheduled(
            every = "${headlight.registration-sweep:5s}",
            delayed = "${headlight.registration-sweep:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        everyTenant.run("Registering measures", any -> registerDue());
    }

    /** Everything that is due for a tenant. A failure ends the round: the next finds it again. */
    void finish(String tenant) {
        try {
            asTenant.run(tenant, this::registerDue);
        } catch (RuntimeException e) {
            LOG.warnf("Registering measures stopped: %s", e.getMessage());
            LOG.debug("Registering measures stopped", e);
        }
    }

    private void registerDue() {
        for (var claimed = registrations.claim(); !claimed.isEmpty(); claimed = registrations.claim()) {
            claimed.forEach(this::attempt);
        }
    }

    private void attempt(MeasureRegistration claimed) {
        try {
            register(registrations.versionOf(claimed));
        } catch (RuntimeException e) {
            LOG.warnf(
                    "The measures of plan %s are not registered, attempt %d: %s",
                    claimed.planId, claimed.attempts + 1, e.getMessage());
            registrations.failed(claimed);
            return;
        }
        registrations.done(claimed);
    }

    private void register(PlanVersion version) {
        version.lines()
                .results()
                .forEach(r -> activities.register(r.name(), r.indicator(), r.measure(), version.timeZone()));
        version.lines()
                .behaviors()
                .forEach(b -> activities.register(b.name(), b.indicator(), b.measure(), version.timeZone()));
    }
}
