package io.headlight.activity.delivery;

import io.headlight.kit.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Deliveries with their bodies, to be looked at again. */
@ApplicationScoped
public class StoredDeliveries {

    private static final Instant BEGINNING = Instant.parse("1999-01-01T00:00:00Z");
    /** The driver's own statements know no later instant on MariaDB; nothing was received after it. */
    private static final Instant END = Instant.parse("2038-01-01T00:00:00Z");

    private final EntityManager database;

    StoredDeliveries(EntityManager database) {
        this.database = database;
    }

    /** A time that databases and ids can say; nothing was received before or will be after. */
    public static Instant askable(Instant time) {
        return time.isBefore(BEGINNING) ? BEGINNING : time.isAfter(END) ? END : time;
    }

    /** The latest with a body that a source sent in [from, before), newest first; null is no bound. */
    public List<Delivery> latest(UUID sourceId, Instant from, Instant before, int most) {
        return session()
                .createSelectionQuery("""
                        from Delivery
                        where sourceId = ?1 and receivedAt >= ?2 and receivedAt < ?3 and emptiedAt is null order by id desc
                        """, Delivery.class)
                .setParameter(1, sourceId)
                .setParameter(2, from == null ? BEGINNING : askable(from))
                .setParameter(3, before == null ? END : askable(before))
                .setMaxResults(most)
                .getResultList();
    }

    /** Those of these ids that are the source's, whether they still have a body or not. */
    public List<Delivery> ofSource(UUID sourceId, Collection<UUID> ids) {
        return session()
                .createSelectionQuery("from Delivery where sourceId = ?1 and id in ?2 order by id", Delivery.class)
                .setParameter(1, sourceId)
                .setParameter(2, ids)
                .getResultList();
    }

    /** @throws Rejection.NotFound when there is no such delivery */
    public void requireOne(UUID id) {
        var found = session()
                .createSelectionQuery("select id from Delivery where id = ?1", UUID.class)
                .setParameter(1, id)
                .getResultList();
        if (found.isEmpty()) {
            throw Rejection.NotFound.of("delivery", id);
        }
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
