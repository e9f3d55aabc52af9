package io.headlight.plan.past;

import io.headlight.kit.caller.AsTenant;
import io.headlight.plan.activities.Activities;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Makes sure that activity-service counts the measures of a draft, some at a time, and tells which are counted. Registering
 * is a service's right, not a manager's, so it is done as a job does it: on threads without the request, with our own token
 * for the tenant. Repeatable, and nothing is registered twice: the id of a measure follows from its content.
 */
@ApplicationScoped
class PrepareMeasures {

    private static final Logger LOG = Logger.getLogger(PrepareMeasures.class);
    private static final int AT_A_TIME = 8;
    /** What is not answered by then goes on without us; the next to ask finds it counted. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Activities activities;
    private final AsTenant asTenant;

    PrepareMeasures(Activities activities, AsTenant asTenant) {
        this.activities = activities;
        this.asTenant = asTenant;
    }

    /** How far each is, by its id. */
    Map<UUID, HistoryState> prepare(Collection<Asked> measures, String tenant) {
        var byId = new HashMap<UUID, Asked>();
        measures.forEach(measure -> byId.putIfAbsent(measure.id(), measure));
        var wanted = List.copyOf(byId.values());
        var threads = Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory());
        try {
            var answers = threads.invokeAll(
                    wanted.stream().map(measure -> preparing(measure, tenant)).toList(),
                    PATIENCE.toMillis(),
                    TimeUnit.MILLISECONDS);
            var states = new HashMap<UUID, HistoryState>();
            for (int i = 0; i < wanted.size(); i++) {
                states.put(wanted.get(i).id(), state(answers.get(i)));
            }
            return states;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return wanted.stream().collect(Collectors.toMap(Asked::id, measure -> HistoryState.UNAVAILABLE));
        } finally {
            threads.shutdownNow();
        }
    }

    private Callable<Boolean> preparing(Asked measure, String tenant) {
        return () -> asTenant.call(
                tenant,
                () -> activities.prepare(measure.name(), measure.indicator(), measure.rule(), measure.timeZone()));
    }

    private static HistoryState state(Future<Boolean> answer) {
        try {
            return answer.get() ? HistoryState.AVAILABLE : HistoryState.NOT_YET;
        } catch (CancellationException tooSlow) {
            return HistoryState.UNAVAILABLE;
        } catch (ExecutionException e) {
            LOG.debugf(
                    "A measure of a draft is not registered: %s", e.getCause().getMessage());
            return HistoryState.UNAVAILABLE;
        } catch (InterruptedException e) {
            throw new IllegalStateException("invokeAll answers when everything is done", e);
        }
    }
}
