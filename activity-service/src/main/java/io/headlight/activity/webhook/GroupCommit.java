package io.headlight.activity.webhook;

import io.headlight.activity.delivery.Intake;
import io.headlight.activity.delivery.NewDelivery;
import io.headlight.kit.caller.AsTenant;
import io.headlight.kit.problem.Rejection;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Puts deliveries on disk together: what comes in while one transaction is on its way shares the next, one per tenant, and
 * each request is answered after its own is committed. What waits is bounded in number, in bytes, and for each source.
 */
@ApplicationScoped
class GroupCommit {

    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final int KIB = 1024;
    /** One statement stays below what any server takes in one packet. */
    private static final int MOST_BYTES = 1 << 20;

    private final WebhookConfig config;
    private final Intake intake;
    private final AsTenant asTenant;
    private final BlockingQueue<Waiting> queue;
    private final Semaphore memory;
    private final Map<UUID, Integer> ofSource = new ConcurrentHashMap<>();
    private final List<Thread> writers = new ArrayList<>();

    GroupCommit(WebhookConfig config, Intake intake, AsTenant asTenant) {
        this.config = config;
        this.intake = intake;
        this.asTenant = asTenant;
        this.queue = new ArrayBlockingQueue<>(config.waiting());
        this.memory = new Semaphore(config.waitingKib());
    }

    private record Waiting(String tenant, NewDelivery delivery, CompletableFuture<Intake.Stored> stored) {
        int kib() {
            return delivery.size() / KIB + 1;
        }
    }

    @PostConstruct
    void hire() {
        for (int i = 0; i < config.writers(); i++) {
            writers.add(Thread.ofVirtual().name("group-commit-", i).start(this::write));
        }
    }

    /**
     * Returns once it is on disk.
     *
     * @param share how much of the room its source may take: half of it, or all when it must not be refused
     * @throws StoreUnavailable when it is not, or when we do not know in time; sending it again is safe
     */
    Intake.Stored store(String tenant, NewDelivery delivery, Share share) {
        var waiting = new Waiting(tenant, delivery, new CompletableFuture<>());
        enter(waiting, share);
        try {
            return waiting.stored.get(config.deadline().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new StoreUnavailable();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new StoreUnavailable();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable();
        }
    }

    /** How much of the room one source may take. */
    enum Share {
        HALF,
        ALL
    }

    private void enter(Waiting waiting, Share share) {
        int most = share == Share.HALF ? Math.max(1, config.waiting() / 2) : config.waiting();
        var source = waiting.delivery.sourceId();
        if (!memory.tryAcquire(waiting.kib())) {
            throw new StoreUnavailable();
        }
        boolean fits = ofSource.merge(source, 1, Integer::sum) <= most;
        if (!fits || !queue.offer(waiting)) {
            leave(waiting);
            throw new StoreUnavailable();
        }
    }

    /** How many no writer has taken yet. */
    int waiting() {
        return queue.size();
    }

    /** How many a writer is putting on disk now. */
    int underway() {
        return ofSource.values().stream().mapToInt(Integer::intValue).sum() - waiting();
    }

    private void leave(Waiting waiting) {
        memory.release(waiting.kib());
        ofSource.computeIfPresent(waiting.delivery.sourceId(), (id, count) -> count == 1 ? null : count - 1);
    }

    private void write() {
        try {
            while (true) {
                together().forEach(this::commit);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** What waits now, by tenant. */
    private Map<String, List<Waiting>> together() throws InterruptedException {
        var together = new LinkedHashMap<String, List<Waiting>>();
        int bytes = 0;
        int rows = 0;
        for (var next = queue.take(); next != null; next = queue.poll()) {
            together.computeIfAbsent(next.tenant, any -> new ArrayList<>()).add(next);
            bytes += next.delivery.size();
            rows++;
            if (rows >= config.rows() || bytes >= MOST_BYTES) {
                break;
            }
        }
        return together;
    }

    private void commit(String tenant, List<Waiting> waiting) {
        try {
            var stored = asTenant.call(
                    tenant,
                    () -> intake.store(waiting.stream().map(Waiting::delivery).toList()));
            for (int i = 0; i < waiting.size(); i++) {
                if (stored.get(i).isThere()) {
                    waiting.get(i).stored.complete(stored.get(i));
                } else {
                    waiting.get(i).stored.completeExceptionally(new StoreUnavailable());
                }
            }
        } catch (RuntimeException failed) {
            waiting.forEach(one -> one.stored.completeExceptionally(failed));
        } catch (Error failed) {
            // A writer that ends with it would be missed by all that comes after.
            LOG.error("Deliveries were not stored", failed);
            waiting.forEach(one -> one.stored.completeExceptionally(new StoreUnavailable()));
        } finally {
            waiting.forEach(this::leave);
        }
    }

    /** Whoever waits now gets an answer while requests in flight are finished; afterwards nobody writes any more. */
    void end(@Observes ShutdownEvent ending) {
        writers.forEach(Thread::interrupt);
    }

    /** Not on disk, as far as we know. */
    static final class StoreUnavailable extends Rejection.Unavailable {

        private static final int LONGEST_PAUSE = 6;

        StoreUnavailable() {
            // Spread out, so that all who were refused do not come back in the same second.
            super(
                    "It could not be stored in time; send it again.",
                    Duration.ofSeconds(ThreadLocalRandom.current().nextInt(1, LONGEST_PAUSE)));
        }
    }
}
