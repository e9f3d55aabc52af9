package io.headlight.activity.health;

import io.headlight.kit.caller.CurrentTenant;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.Session;

/**
 * How often what happened to a source's requests, by hour. Native, because what is there is added to: rows are never read to
 * be written. Each statement states its tenant.
 */
@ApplicationScoped
class SourceHours {

    private static final int SLOTS = 16;
    private static final int AT_ONCE = 200;
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::sourceId).thenComparing(Place::hour).thenComparing(Place::what);

    private final EntityManager database;
    private final CurrentTenant tenant;
    private final int slot = ThreadLocalRandom.current().nextInt(SLOTS);

    SourceHours(EntityManager database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** Which source's which hour, and what happened in it. */
    record Place(UUID sourceId, Instant hour, Happening what) {}

    /** How often it happened in an hour. */
    record Hour(Instant hour, Happening what, long requests) {}

    /** In one order, so that two instances on one slot wait for each other instead of getting stuck. */
    @Atomic
    void add(Map<Place, Long> requests) {
        var places = requests.keySet().stream().sorted(ORDER).toList();
        for (int from = 0; from < places.size(); from += AT_ONCE) {
            add(places.subList(from, Math.min(places.size(), from + AT_ONCE)), requests);
        }
    }

    private void add(List<Place> places, Map<Place, Long> requests) {
        var statement = database.createNativeQuery(
                """
                insert into source_hour (tenant_id, source_id, at_hour, kind, slot, requests) values
                """ + String.join(",", Collections.nCopies(places.size(), "(?,?,?,?,?,?)")) + """
                 on duplicate key update requests = requests + values(requests)
                """);
        int at = 0;
        for (var place : places) {
            statement.setParameter(++at, tenant.id());
            statement.setParameter(++at, place.sourceId);
            statement.setParameter(++at, place.hour);
            statement.setParameter(++at, place.what.name());
            statement.setParameter(++at, slot);
            statement.setParameter(++at, requests.get(place));
        }
        statement.executeUpdate();
    }

    /** Of a source in [from, before), oldest first. */
    List<Hour> of(UUID sourceId, Collection<Happening> what, Instant from, Instant before) {
        return database.unwrap(Session.class)
                .createNativeQuery("""
                        select at_hour, kind, sum(requests) as requests from source_hour
                        where tenant_id = ?1 and source_id = ?2 and at_hour >= ?3 and at_hour < ?4 and kind in (?5)
                        group by at_hour, kind order by at_hour
                        """, Object[].class)
                .addScalar("at_hour", Instant.class)
                .addScalar("kind", String.class)
                .addScalar("requests", Long.class)
                .setParameter(1, tenant.id())
                .setParameter(2, sourceId)
                .setParameter(3, from)
                .setParameter(4, before)
                .setParameter(5, what.stream().map(Enum::name).toList())
                .getResultStream()
                .map(row -> new Hour((Instant) row[0], Happening.valueOf((String) row[1]), (Long) row[2]))
                .toList();
    }
}
