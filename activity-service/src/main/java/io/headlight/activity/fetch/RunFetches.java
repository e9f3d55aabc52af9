package io.headlight.activity.fetch;

import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.caller.EveryTenant;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Asks partners' APIs for what is due, each source in a line of its own, so that a slow API keeps nobody else's waiting. */
@ApplicationScoped
class RunFetches {

    private static final Logger LOG = Logger.getLogger(RunFetches.class);

    private final Fetches fetches;
    private final FetchObject fetchObject;
    private final Pace pace;
    private final FetchConfig config;
    private final EveryTenant everyTenant;
    private final AsTenant asTenant;
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    private final Semaphore room;
    private volatile boolean ending;

    RunFetches(
            Fetches fetches,
            FetchObject fetchObject,
            Pace pace,
            FetchConfig config,
            EveryTenant everyTenant,
            AsTenant asTenant) {
        this.fetches = fetches;
        this.fetchObject = fetchObject;
        this.pace = pace;
        this.config = config;
        this.everyTenant = everyTenant;
        this.asTenant = asTenant;
        this.room = new Semaphore(config.inAll());
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        everyTenant.run("Fetches", tenant -> fetches.dueSources().forEach(source -> begin(tenant, source)));
    }

    private void begin(String tenant, UUID source) {
        if (ending || !busy.add(source)) {
            return;
        }
        var left = new AtomicInteger(config.atOnce());
        for (int i = 0; i < config.atOnce(); i++) {
            Thread.ofVirtual().name("fetch-", i).start(() -> {
                try {
                    work(tenant, source);
                } finally {
                    if (left.decrementAndGet() == 0) {
                        busy.remove(source);
                    }
                }
            });
        }
    }

    /** Until nothing is due, or it has been enough for this second: the next round goes on. */
    private void work(String tenant, UUID source) {
        try {
            boolean goesOn = true;
            while (goesOn && !ending && room.tryAcquire()) {
                try {
                    goesOn = pace.admits(source) && asTenant.call(tenant, () -> fetchNext(source));
                } finally {
                    room.release();
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("Asking a partner's API was interrupted and will be taken up again");
            LOG.debug("Why it was interrupted", e);
        }
    }

    private boolean fetchNext(UUID source) {
        var next = fetches.lease(source);
        if (next.isEmpty()) {
            pace.giveBack(source);
        }
        next.ifPresent(fetchObject::fetch);
        return next.isPresent();
    }

    /** SIGTERM: what is being asked for is taken up by another when its lease ends. */
    void end(@Observes ShutdownEvent ending) {
        this.ending = true;
    }
}
