package io.headlight.activity.erasure;

import io.headlight.kit.caller.EveryTenant;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Goes on with erasures that run, a step at a time; one that was cut short goes on where it was. */
@ApplicationScoped
class RunErasures {

    /** Then it is the others' turn. */
    private static final int STEPS = 200;

    private final Erasures erasures;
    private final EveryTenant everyTenant;

    RunErasures(Erasures erasures, EveryTenant everyTenant) {
        this.erasures = erasures;
        this.everyTenant = everyTenant;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        everyTenant.run(
                "Erasures",
                tenant -> erasures.running().forEach(id -> {
                    for (int i = 0; i < STEPS && erasures.step(id); i++) {
                        // Each step is a transaction of its own.
                    }
                }));
    }
}
