package io.headlight.kit.directory;

import io.headlight.kit.problem.Rejection;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The directory kept in Keycloak, remembered for a minute. When Keycloak does not answer, what was known is used for as
 * long as it takes; after a failure it is left alone for a few seconds, so that an outage is no storm of questions.
 */
@ApplicationScoped
@DefaultBean
public class KeycloakDirectory implements Directory {

    private static final Logger LOG = Logger.getLogger(KeycloakDirectory.class);
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private record Known<T>(T value, Instant at, Instant askAgainAt) {}

    private final KeycloakReader reader;
    private final Clock clock;
    private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Known<Roster>> rosters = new ConcurrentHashMap<>();
    private final Map<String, Known<Set<String>>> tenants = new ConcurrentHashMap<>();

    KeycloakDirectory(KeycloakReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public Set<String> tenants() {
        return known(tenants, "", reader::tenants);
    }

    @Override
    public Roster roster(String tenant) {
        return known(rosters, tenant, () -> reader.roster(tenant));
    }

    private <T> T known(Map<String, Known<T>> memory, String key, Supplier<T> question) {
        return memory.compute(key, (k, before) -> {
                    var now = clock.instant();
                    return before != null && now.isBefore(before.askAgainAt) ? before : ask(before, question, now);
                })
                .value;
    }

    private <T> Known<T> ask(Known<T> before, Supplier<T> question, Instant now) {
        Future<T> answer = askers.submit(question::get);
        try {
            return new Known<>(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS), now, now.plus(FRESH));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return stale(before, now);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return stale(before, now);
        } catch (ExecutionException e) {
            LOG.debugf(e.getCause(), "The directory does not answer");
            return stale(before, now);
        }
    }

    private static <T> Known<T> stale(Known<T> before, Instant now) {
        if (before == null) {
            throw new DirectoryUnavailable();
        }
        LOG.warnf("The directory does not answer; going on with what was known at %s", before.at);
        return new Known<>(before.value, before.at, now.plus(PAUSE_AFTER_FAILURE));
    }

    static final class DirectoryUnavailable extends Rejection.Unavailable {
        DirectoryUnavailable() {
            super("The directory of people does not answer.", PAUSE_AFTER_FAILURE);
        }
    }
}
