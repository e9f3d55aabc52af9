package io.headlight.activity.erasure;

import io.headlight.kit.caller.EveryTenant;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Goes on with erasures that run, a step at a time; one that was cut short goes on where it was, and one that fails keeps no
 * other waiting.
 */
@ApplicationScoped
class RunErasures {

    private static final Logger LOG = Logger.getLogger(RunErasures.class);

    /** Of all erasures of a tenant; then it is the others' turn. */
    private static final int STEPS = 200;

    private final Erasures erasures;
    private final EveryTenant everyTenant;

    RunErasures(Erasures erasures, EveryTenant everyTenant) {
        this.erasures = erasures;
        this.everyTenant = everyTenant;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        everyTenant.run("Erasures", tenant -> goOn(tenant));
    }

    private void goOn(String tenant) {
        var due = new ArrayDeque<>(erasures.due());
        for (int i = 0; i < STEPS && !due.isEmpty(); i++) {
            if (!step(tenant, due.peek())) {
                due.remove();
            }
        }
    }

    /** Each is a transaction of its own. What failed is told by its kind alone, as messages may name people. */
    private boolean step(String tenant, UUID id) {
        try {
            return erasures.step(id);
        } catch (RuntimeException e) {
            var why = cause(e).getClass().getSimpleName();
            LOG.warnf("Erasure %s of %s failed and will be tried again: %s", id, tenant, why);
            erasures.failed(id, why);
            return false;
        }
    }

    private static Throwable cause(Throwable e) {
        return e.getCause() == null ? e : cause(e.getCause());
    }
}
