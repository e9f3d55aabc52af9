package io.headlight.activity.webhook;

import io.headlight.kit.caller.AsTenant;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Works deliveries off as soon as they are stored. What is here in memory is only a hint: all of it is in the database
 * too, and a sweeper takes up whatever a full queue or a death leaves behind.
 */
@ApplicationScoped
public class Workers {

    private static final Logger LOG = Logger.getLogger(Workers.class);
    private static final int SECONDS_TO_FINISH = 10;

    private final UUID id = UUID.randomUUID();
    private final WebhookConfig config;
    private final AsTenant asTenant;
    private final Instance<ProcessDelivery> processDelivery;
    private ThreadPoolExecutor threads;

    Workers(WebhookConfig config, AsTenant asTenant, Instance<ProcessDelivery> processDelivery) {
        this.config = config;
        this.asTenant = asTenant;
        this.processDelivery = processDelivery;
    }

    @PostConstruct
    void hire() {
        threads = new ThreadPoolExecutor(
                config.workers(),
                config.workers(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(config.queue()),
                Thread.ofVirtual().name("delivery-", 0).factory());
    }

    /** In the database, names this instance as who works on a delivery. */
    public UUID id() {
        return id;
    }

    boolean haveRoom() {
        return threads.getQueue().remainingCapacity() > 0;
    }

    public void process(String tenant, UUID deliveryId) {
        run(tenant, () -> processDelivery.get().process(deliveryId));
    }

    /** Work that the database remembers too: it may be dropped when there is no room. */
    public void run(String tenant, Runnable work) {
        try {
            threads.execute(() -> attempt(tenant, work));
        } catch (RejectedExecutionException full) {
            LOG.debugf("No room; a sweeper will come for it");
        }
    }

    private void attempt(String tenant, Runnable work) {
        try {
            asTenant.run(tenant, work);
        } catch (RuntimeException e) {
            LOG.warn("Work for a tenant was interrupted and will be taken up again");
            LOG.debug("Work for a tenant was interrupted", e);
        }
    }

    /** SIGTERM: finish what is there; what does not get finished is taken up after its lease. */
    void finish(@Observes ShutdownEvent ending) throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            LOG.infof(
                    "%d deliveries are left for the next start",
                    threads.getQueue().size());
        }
    }
}
