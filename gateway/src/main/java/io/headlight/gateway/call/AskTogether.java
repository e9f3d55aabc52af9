package io.headlight.gateway.call;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext;
import io.quarkus.arc.ManagedContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Asks several services at the same time, each question on a virtual thread of its own. The request that is being answered
 * goes along: the questions are asked on behalf of its caller, so each thread gets the request context, explicitly.
 */
@Singleton
public class AskTogether {

    private static final Logger LOG = Logger.getLogger(AskTogether.class);
    /** The calls end by themselves at their deadline; this is for one that does not. */
    private static final Duration GRACE = Duration.ofMillis(300);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Duration patience;

    AskTogether(CallConfig config) {
        this.patience = config.deadline().plus(GRACE);
    }

    /** Begins to ask, at once; must be called where the request is being answered. */
    public <T> Pending<T> ask(String part, Supplier<T> question) {
        var context = Arc.container().requestContext();
        var request = context.getState();
        var deadline = System.nanoTime() + patience.toNanos();
        return new Pending<>(part, threads.submit(() -> within(context, request, question)), deadline);
    }

    private static <T> T within(ManagedContext context, InjectableContext.ContextState request, Supplier<T> question) {
        context.activate(request);
        try {
            return question.get();
        } finally {
            // Not terminated: it belongs to the request, which ends it.
            context.deactivate();
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /** For a part that this caller does not get. */
    public static <T> Pending<T> nothing() {
        return new Pending<>(null, CompletableFuture.completedFuture(null), Long.MAX_VALUE);
    }

    /** A question that was asked. */
    public record Pending<T>(String part, Future<T> answer, long deadline) {

        /** Waits for the answer, not longer than it may take. Never throws: what went wrong is in the outcome. */
        public Outcome<T> outcome() {
            try {
                var value = answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                return new Outcome<>(value, part == null ? null : Part.whole(part));
            } catch (ExecutionException e) {
                return degraded(e.getCause());
            } catch (TimeoutException e) {
                answer.cancel(true);
                return new Outcome<>(null, Part.degraded(part, "It did not answer in time."));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                answer.cancel(true);
                return new Outcome<>(null, Part.degraded(part, "There was no time to wait for it."));
            }
        }

        private Outcome<T> degraded(Throwable failure) {
            if (failure instanceof NoAnswer told) {
                return new Outcome<>(null, Part.degraded(part, told.getMessage()));
            }
            LOG.errorf(failure, "Asking for %s failed", part);
            return new Outcome<>(null, Part.degraded(part, "It could not be asked."));
        }
    }

    /**
     * @param value null when the part is degraded, or was not asked for
     * @param part null when it was not asked for
     */
    public record Outcome<T>(T value, Part part) {

        public <R> R map(Function<T, R> view, R without) {
            return value == null ? without : view.apply(value);
        }
    }
}
