package io.headlight.activity.health;

import io.headlight.activity.delivery.ItemStatus;
import io.headlight.kit.caller.CurrentTenant;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/** What the stored deliveries of a source say of its health. Each question looks at a bounded number of rows. */
@ApplicationScoped
class StoredState {

    private static final int MOST_COUNTED = 10_000;
    private static final int MOST_DELIVERIES = 5000;

    private final EntityManager database;
    private final CurrentTenant tenant;

    StoredState(EntityManager database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    Optional<Instant> lastEvent(UUID sourceId) {
        return session()
                .createSelectionQuery(
                        "select receivedAt from Delivery where sourceId = ?1 and isTest = false order by id desc",
                        Instant.class)
                .setParameter(1, sourceId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Of what was received since then. The newest deliveries are at the end of an index; older ones are not looked at. */
    SourceHealth.Items items(UUID sourceId, Instant since) {
        var counted = session()
                .createNativeQuery("""
                        select count(*) as every, coalesce(sum(i.status in ('QUARANTINED', 'DEAD')), 0) as unmapped from (
                          select id, received_at, is_test from delivery where tenant_id = ?1 and source_id = ?2
                          order by id desc limit ?4) d
                        join delivery_item i on i.tenant_id = ?1 and i.delivery_id = d.id
                        where d.received_at >= ?3 and d.is_test = 0
                        """, Object[].class)
                .addScalar("every", Long.class)
                .addScalar("unmapped", Long.class)
                .setParameter(1, tenant.id())
                .setParameter(2, sourceId)
                .setParameter(3, since)
                .setParameter(4, MOST_DELIVERIES)
                .getSingleResult();
        return SourceHealth.Items.of((Long) counted[0], (Long) counted[1]);
    }

    List<SourceHealth.Waiting> waiting(UUID sourceId) {
        return Stream.of(ItemStatus.QUARANTINED, ItemStatus.NEEDS_FETCH, ItemStatus.DEAD)
                .map(status -> new SourceHealth.Waiting(status, count(sourceId, status)))
                .filter(waiting -> waiting.items() > 0)
                .toList();
    }

    private long count(UUID sourceId, ItemStatus status) {
        return session()
                .createNativeQuery("""
                        select count(*) as waiting from (
                          select 1 as one from delivery_item
                          where tenant_id = ?1 and source_id = ?2 and status = ?3 limit ?4) i
                        """, Long.class)
                .addScalar("waiting", Long.class)
                .setParameter(1, tenant.id())
                .setParameter(2, sourceId)
                .setParameter(3, status.name())
                .setParameter(4, MOST_COUNTED)
                .getSingleResult();
    }

    /** Of all sources. */
    @Atomic
    long backlog() {
        return session()
                .createNativeQuery("""
                        select count(*) as deliveries from (
                          select 1 as one from source s
                          join delivery d on d.tenant_id = s.tenant_id and d.source_id = s.id and d.status = 'RECEIVED'
                          where s.tenant_id = ?1 limit ?2) d
                        """, Long.class)
                .addScalar("deliveries", Long.class)
                .setParameter(1, tenant.id())
                .setParameter(2, MOST_COUNTED)
                .getSingleResult();
    }

    /** What should be worked off first, and with it the oldest. */
    SourceHealth.Backlog backlog(UUID sourceId) {
        var counted = session()
                .createNativeQuery("""
                        select count(*) as deliveries, min(received_at) as oldest from (
                          select received_at from delivery
                          where tenant_id = ?1 and source_id = ?2 and status = 'RECEIVED' order by due_at limit ?3) d
                        """, Object[].class)
                .addScalar("deliveries", Long.class)
                .addScalar("oldest", Instant.class)
                .setParameter(1, tenant.id())
                .setParameter(2, sourceId)
                .setParameter(3, MOST_COUNTED)
                .getSingleResult();
        return new SourceHealth.Backlog((Long) counted[0], (Instant) counted[1]);
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
