package io.headlight.activity.replay;

import io.headlight.kit.caller.EveryTenant;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Goes on with replays that run, a step at a time; one that was cut short goes on where it was. */
@ApplicationScoped
class RunReplays {

    /** Then it is the others' turn: a year of deliveries must not keep the day's waiting. */
    private static final int STEPS = 10;

    private final Replays replays;
    private final EveryTenant everyTenant;

    RunReplays(Replays replays, EveryTenant everyTenant) {
        this.replays = replays;
        this.everyTenant = everyTenant;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        everyTenant.run(
                "Replays",
                tenant -> replays.running().forEach(id -> {
                    for (int i = 0; i < STEPS && replays.step(id); i++) {
                        // Each step is a transaction of its own.
                    }
                }));
    }
}
