package io.headlight.activity.health;

import io.headlight.kit.caller.AsTenant;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Counts what happens to requests, in memory, and adds it to the database every few seconds: a refused request must not cost
 * a statement, as strangers can make any number of them. A death loses the last seconds' counts and nothing else.
 */
@ApplicationScoped
public class Happenings {

    private static final Logger LOG = Logger.getLogger(Happenings.class);
    /** Beyond it the database has been away for long with very many sources: then counting is not what matters. */
    private static final int MOST = 100_000;

    private final SourceHours hours;
    private final AsTenant asTenant;
    private final Map<Happening, Counter> counters = new EnumMap<>(Happening.class);
    private final Map<Counted, Long> counts = new ConcurrentHashMap<>();

    Happenings(SourceHours hours, AsTenant asTenant, MeterRegistry meters) {
        this.hours = hours;
        this.asTenant = asTenant;
        for (var what : Happening.values()) {
            counters.put(
                    what,
                    meters.counter(
                            "headlight.deliveries", "outcome", what.name().toLowerCase(Locale.ROOT)));
        }
    }

    private record Counted(String tenant, SourceHours.Place place) {}

    /** Of a source that is known: what is sent to addresses nobody has leaves no trace. */
    public void count(String tenant, UUID sourceId, Happening what, Instant at) {
        counters.get(what).increment();
        var place = new SourceHours.Place(sourceId, at.truncatedTo(ChronoUnit.HOURS), what);
        if (counts.size() < MOST) {
            counts.merge(new Counted(tenant, place), 1L, Long::sum);
        }
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        var byTenant = new HashMap<String, Map<SourceHours.Place, Long>>();
        for (var counted : counts.keySet()) {
            var requests = counts.remove(counted);
            if (requests != null) {
                byTenant.computeIfAbsent(counted.tenant, any -> new HashMap<>()).put(counted.place, requests);
            }
        }
        byTenant.forEach(this::tell);
    }

    private void tell(String tenant, Map<SourceHours.Place, Long> requests) {
        try {
            asTenant.run(tenant, () -> hours.add(requests));
        } catch (RuntimeException away) {
            requests.forEach((place, number) -> counts.merge(new Counted(tenant, place), number, Long::sum));
            LOG.debug("What happened to requests will be written down later", away);
        }
    }

    void tellTheRest(@Observes ShutdownEvent ending) {
        tell();
    }
}
