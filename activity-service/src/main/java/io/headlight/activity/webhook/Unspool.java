package io.headlight.activity.webhook;

import io.headlight.activity.delivery.Intake;
import io.headlight.kit.caller.AsTenant;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Takes spooled deliveries to the database as soon as it is back. Whoever dies in between does it again: stored is stored. */
@ApplicationScoped
class Unspool {

    private static final Logger LOG = Logger.getLogger(Unspool.class);
    private static final int AT_ONCE = 50;

    private final Spool spool;
    private final Intake intake;
    private final AsTenant asTenant;

    Unspool(Spool spool, Intake intake, AsTenant asTenant) {
        this.spool = spool;
        this.intake = intake;
        this.asTenant = asTenant;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        try {
            while (some()) {
                LOG.debug("Spooled deliveries were stored");
            }
        } catch (RuntimeException away) {
            LOG.debug("Spooled deliveries wait on", away);
        }
    }

    /** @return whether any were stored, so that there may be more */
    private boolean some() {
        var waiting = spool.waiting(AT_ONCE).stream()
                .map(spool::read)
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(Spool.Spooled::tenant));
        int stored = 0;
        for (var ofTenant : waiting.entrySet()) {
            stored += store(ofTenant.getKey(), ofTenant.getValue());
        }
        return stored > 0;
    }

    /** One by one: a statement for all could be larger than the database takes, and one that it refuses holds up nobody. */
    private int store(String tenant, List<Spool.Spooled> spooled) {
        int stored = 0;
        for (var one : spooled) {
            try {
                if (asTenant.call(tenant, () -> intake.store(List.of(one.delivery())))
                        .getFirst()
                        .isThere()) {
                    spool.forget(one.file());
                    stored++;
                }
            } catch (RuntimeException away) {
                LOG.debug("A spooled delivery waits on", away);
            }
        }
        return stored;
    }
}
