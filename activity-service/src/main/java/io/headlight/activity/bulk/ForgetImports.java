package io.headlight.activity.bulk;

import io.headlight.kit.caller.EveryTenant;
import io.headlight.kit.store.Atomic;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Gives up imports that nobody sends, and lets the rejected rows of old ones go. */
@ApplicationScoped
class ForgetImports {

    private static final int AT_ONCE = 100;
    private static final int ROWS_AT_ONCE = 500;

    private final Imports imports;
    private final EveryTenant everyTenant;
    private final ImportConfig config;
    private final Clock clock;

    ForgetImports(Imports imports, EveryTenant everyTenant, ImportConfig config, Clock clock) {
        this.imports = imports;
        this.everyTenant = everyTenant;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        everyTenant.run("Old imports", tenant -> {
            abandon();
            forget();
        });
    }

    @Atomic
    void abandon() {
        var now = clock.instant();
        imports.waitingSince(now.minus(config.abandonedAfter()), AT_ONCE).forEach(job -> job.abandon(now));
    }

    private void forget() {
        for (var id : imports.endedBefore(clock.instant().minus(config.rejectionsKeptFor()), AT_ONCE)) {
            while (imports.forgetRejections(id, Integer.MAX_VALUE, ROWS_AT_ONCE) == ROWS_AT_ONCE) {
                // the next ones
            }
        }
    }
}
