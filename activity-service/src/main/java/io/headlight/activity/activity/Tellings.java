package io.headlight.activity.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What every source says now of every object of its own that counts, or would if another did not count instead. */
@ApplicationScoped
public class Tellings {

    private static final String TELLING = """
            select new io.headlight.activity.activity.Telling(s, a, own)
            from Activity a join ObjectState s on s.tenantId = a.tenantId and s.activityId = a.id
            join Activity own on own.tenantId = a.tenantId and own.id = coalesce(a.restores, a.id)
            """;

    private final EntityManager database;

    Tellings(EntityManager database) {
        this.database = database;
    }

    /** What all sources tell of a rep in [from, to], by time. */
    public List<Telling> of(UUID repId, String activityType, Instant from, Instant to, int most) {
        return session()
                .createSelectionQuery(TELLING + """
                         where a.repId = ?1 and a.activityType = ?2 and a.occurredAt between ?3 and ?4
                         order by a.occurredAt, a.id
                        """, Telling.class)
                .setParameter(1, repId)
                .setParameter(2, activityType)
                .setParameter(3, from)
                .setParameter(4, to)
                .setMaxResults(most)
                .getResultList();
    }

    /** What is told of an object; empty when it was taken back. */
    public Optional<Telling> of(FactIdentity object) {
        return session()
                .createSelectionQuery(
                        TELLING + " where s.sourceId = ?1 and s.objectKey = ?2 and s.activityType = ?3", Telling.class)
                .setParameter(1, object.sourceId())
                .setParameter(2, object.objectKey())
                .setParameter(3, object.activityType())
                .getResultStream()
                .findFirst();
    }

    /** The records that do not count because one of these does, by the one that counts. */
    Map<UUID, List<Activity>> sameAs(Collection<UUID> counting) {
        var same = new HashMap<UUID, List<Activity>>();
        session()
                .createSelectionQuery(TELLING + " where s.sameAs in ?1 order by a.occurredAt, a.id", Telling.class)
                .setParameter(1, counting)
                .getResultList()
                .forEach(telling -> same.computeIfAbsent(telling.countsAs(), id -> new ArrayList<>())
                        .add(telling.activity));
        return same;
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
