package io.headlight.activity.processing;

import io.headlight.activity.delivery.ProcessingConfig;
import io.headlight.kit.caller.AsTenant;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Works deliveries off as soon as they are stored. What is here in memory is only a hint: all of it is in the database
 * too, and a sweeper takes up whatever a full queue or a death leaves behind.
 */
@ApplicationScoped
public class Workers {

    private static final Logger LOG = Logger.getLogger(Workers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final UUID id = UUID.randomUUID();
    private final ProcessingConfig config;
    private final AsTenant asTenant;
    private final Instance<ProcessDeliveries> processDeliveries;
    private final FairQueue<Work> queue;
    private final List<Thread> threads = new ArrayList<>();

    Workers(ProcessingConfig config, AsTenant asTenant, Instance<ProcessDeliveries> processDeliveries) {
        this.config = config;
        this.asTenant = asTenant;
        this.processDeliveries = processDeliveries;
        this.queue = new FairQueue<>(config.queue(), Math.max(1, config.workers() / 2));
    }

    /** A delivery, or else something other that is to be done for a source. */
    private record Work(String tenant, UUID delivery, Runnable other) {}

    @PostConstruct
    void hire() {
        for (int i = 0; i < config.workers(); i++) {
            threads.add(Thread.ofVirtual().name("delivery-", i).start(this::work));
        }
    }

    /** In the database, names this instance as who works on a delivery. */
    public UUID id() {
        return id;
    }

    public boolean haveRoomFor(UUID source) {
        return roomFor(source) > 0;
    }

    /** How many more deliveries of a source would be taken now. */
    int roomFor(UUID source) {
        return queue.roomFor(source);
    }

    public void process(String tenant, UUID source, UUID deliveryId) {
        offer(source, new Work(tenant, deliveryId, null));
    }

    /** Work that the database remembers too: it may be dropped when there is no room. */
    public void run(String tenant, UUID source, Runnable work) {
        offer(source, new Work(tenant, null, work));
    }

    private void offer(UUID source, Work work) {
        if (!queue.offer(source, work)) {
            LOG.debugf("No room; a sweeper will come for it");
        }
    }

    private void work() {
        try {
            for (var turn = queue.take(config.together()); turn != null; turn = queue.take(config.together())) {
                try {
                    attempt(turn.works());
                } finally {
                    queue.done(turn);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** A source is of one tenant, so a turn is too. */
    private void attempt(List<Work> works) {
        var tenant = works.getFirst().tenant;
        var ids = works.stream().map(Work::delivery).filter(Objects::nonNull).toList();
        if (!ids.isEmpty()) {
            attempt(tenant, () -> processDeliveries.get().process(ids));
        }
        works.stream().map(Work::other).filter(Objects::nonNull).forEach(other -> attempt(tenant, other));
    }

    private void attempt(String tenant, Runnable work) {
        try {
            asTenant.run(tenant, work);
        } catch (RuntimeException e) {
            LOG.warn("Work for a tenant was interrupted and will be taken up again");
            LOG.debug("Why it was interrupted", e);
        } catch (Error e) {
            // A worker that ends with it would be missed by all that comes after.
            LOG.error("Work for a tenant broke off and will be taken up again", e);
        }
    }

    /** SIGTERM: finish what is there; what does not get finished is taken up after its lease. */
    void finish(@Observes ShutdownEvent ending) throws InterruptedException {
        queue.close();
        var end = System.nanoTime() + PATIENCE.toNanos();
        for (var thread : threads) {
            thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        }
        if (queue.size() > 0) {
            LOG.infof("%d deliveries are left for the next start", queue.size());
        }
    }
}
