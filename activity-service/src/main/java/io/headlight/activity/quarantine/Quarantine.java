package io.headlight.activity.quarantine;

import io.headlight.activity.delivery.Deliveries;
import io.headlight.activity.delivery.DeliveryItem;
import io.headlight.activity.delivery.ItemStatus;
import io.headlight.activity.delivery.QuarantineReason;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** The items that wait for somebody to repair what is missing. */
@ApplicationScoped
class Quarantine {

    /** Items and their deliveries of one transaction stay under 500 rows. */
    private static final int AT_ONCE = 200;

    private final EntityManager database;
    private final Deliveries deliveries;

    Quarantine(EntityManager database, Deliveries deliveries) {
        this.database = database;
        this.deliveries = deliveries;
    }

    List<DeliveryItem> list(UUID sourceId, QuarantineReason reason, UUID after, int most) {
        var query = database.unwrap(Session.class)
                .createSelectionQuery(
                        "from DeliveryItem where status = :waiting and id > :after"
                                + (sourceId == null ? "" : " and sourceId = :source")
                                + (reason == null ? "" : " and reason = :reason")
                                + " order by id",
                        DeliveryItem.class)
                .setParameter("waiting", ItemStatus.QUARANTINED)
                .setParameter("after", after);
        if (sourceId != null) {
            query.setParameter("source", sourceId);
        }
        if (reason != null) {
            query.setParameter("reason", reason.name());
        }
        return query.setMaxResults(most).getResultList();
    }

    /**
     * Releases some of those whose rep is known by now. That is found out from the database alone, so a release that was
     * cut short goes on with the next call, whoever makes it.
     *
     * @return the deliveries there is work in again, with their sources, taken up by this worker; empty when nothing is
     *     left to release
     */
    @Atomic
    Map<UUID, UUID> release(UUID worker) {
        var items = database.unwrap(Session.class)
                .createSelectionQuery("""
                        select i from DeliveryItem i join SourceOwner o
                          on o.tenantId = i.tenantId and o.sourceId = i.sourceId and o.ownerId = i.waitsFor
                        where i.status = :waiting order by i.id
                        """, DeliveryItem.class)
                .setParameter("waiting", ItemStatus.QUARANTINED)
                .setMaxResults(AT_ONCE)
                .getResultList();
        items.forEach(DeliveryItem::release);
        var released = new HashMap<UUID, UUID>();
        items.forEach(item -> released.put(item.deliveryId(), item.sourceId()));
        if (!released.isEmpty()) {
            deliveries.reopen(released.keySet(), worker);
        }
        return released;
    }

    /**
     * Releases some of a source's items that could not be read or failed every time, because they are read otherwise now.
     * An item that still cannot be read is not released again: it was received before this mapping, and tried by it.
     */
    @Atomic
    Set<UUID> releaseUnmappable(UUID sourceId, UUID worker) {
        var items = database.unwrap(Session.class)
                .createSelectionQuery("""
                        select i from DeliveryItem i join Source s on s.tenantId = i.tenantId and s.id = i.sourceId
                        where i.sourceId = ?1 and i.readBy < coalesce(s.mappingVersion, 0)
                          and (i.status = ?2 and i.reason = ?3 or i.status = ?4) order by i.id
                        """, DeliveryItem.class)
                .setParameter(1, sourceId)
                .setParameter(2, ItemStatus.QUARANTINED)
                .setParameter(3, QuarantineReason.UNMAPPABLE.name())
                .setParameter(4, ItemStatus.DEAD)
                .setMaxResults(AT_ONCE)
                .getResultList();
        items.forEach(DeliveryItem::release);
        var ids = new HashSet<UUID>();
        items.forEach(item -> ids.add(item.deliveryId()));
        if (!ids.isEmpty()) {
            deliveries.reopen(ids, worker);
        }
        return ids;
    }
}
