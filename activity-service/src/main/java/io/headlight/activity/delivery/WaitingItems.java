package io.headlight.activity.delivery;

import io.headlight.kit.caller.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The items that too little is known for, by the object that they wait for. */
@ApplicationScoped
public class WaitingItems {

    private final EntityManager database;
    private final CurrentTenant tenant;

    WaitingItems(EntityManager database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** So many items wait for an object, the first of them since then. */
    public record Waiting(String objectKey, long items, Instant since) {}

    /** What a source's items wait for, by object key. */
    public List<Waiting> list(UUID sourceId, String after, int most) {
        return session()
                .createSelectionQuery("""
                        select waitsFor, count(*), min(receivedAt) from DeliveryItem
                        where sourceId = ?1 and status = ?2 and waitsFor > ?3 group by waitsFor order by waitsFor
                        """, Waiting.class)
                .setParameter(1, sourceId)
                .setParameter(2, ItemStatus.NEEDS_FETCH)
                .setParameter(3, after)
                .setMaxResults(most)
                .getResultList();
    }

    /** Which of these objects a source's items wait for. */
    public Map<String, Waiting> of(UUID sourceId, Collection<String> objectKeys) {
        return objectKeys.isEmpty()
                ? Map.of()
                : session()
                        .createSelectionQuery("""
                                select waitsFor, count(*), min(receivedAt) from DeliveryItem
                                where sourceId = ?1 and status = ?2 and waitsFor in ?3 group by waitsFor
                                """, Waiting.class)
                        .setParameter(1, sourceId)
                        .setParameter(2, ItemStatus.NEEDS_FETCH)
                        .setParameter(3, objectKeys)
                        .getResultStream()
                        .collect(Collectors.toMap(Waiting::objectKey, waiting -> waiting));
    }

    /** More is known of the object, and not all of what is needed. */
    public void stillMissing(UUID sourceId, String objectKey, String missing) {
        database.createNativeQuery("""
                        update delivery_item set detail = ?4
                        where tenant_id = ?1 and source_id = ?2 and status = 'NEEDS_FETCH' and waits_for = ?3
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, sourceId)
                .setParameter(3, objectKey)
                .setParameter(4, DeliveryItem.shortened(missing))
                .executeUpdate();
    }

    /** An item that was read is read once more, as more is known of what it speaks of; not when its body is gone. */
    public void readAgain(UUID itemId) {
        int open = database.createNativeQuery("""
                        update delivery_item i set status = 'PENDING', attempts = 0
                        where tenant_id = ?1 and id = ?2 and status <> 'PENDING' and exists (
                          select 1 from delivery d
                          where d.tenant_id = ?1 and d.id = i.delivery_id and d.emptied_at is null)
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, itemId)
                .executeUpdate();
        if (open > 0) {
            database.createNativeQuery("""
                            update delivery set status = 'RECEIVED', claims = 0, due_at = utc_timestamp(6)
                            where tenant_id = ?1 and id = (
                              select delivery_id from delivery_item where tenant_id = ?1 and id = ?2)
                            """)
                    .setParameter(1, tenant.id())
                    .setParameter(2, itemId)
                    .executeUpdate();
        }
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
