package io.headlight.activity.retention;

import io.headlight.activity.delivery.kept.EmptyDeliveries;
import io.headlight.kit.caller.CurrentTenant;
import io.headlight.kit.http.Ids;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Takes old deliveries away, some at a time: what one transaction changes stays small in rows and in bytes, and what was not
 * reached is found again by the next one. Native, as whole rows need not be read for it; each statement states its tenant.
 */
@ApplicationScoped
class OldDeliveries {

    private static final int MOST_DELIVERIES = 100;
    private static final int MOST_ITEMS = 400;
    private static final long MOST_BYTES = 1 << 20;
    /** Ids are made when something is received, so they bound where the old ones can be. Clocks are not that wrong. */
    private static final Duration AT_MOST_APART = Duration.ofDays(1);

    private final EntityManager database;
    private final CurrentTenant tenant;
    private final EmptyDeliveries emptyDeliveries;

    OldDeliveries(EntityManager database, CurrentTenant tenant, EmptyDeliveries emptyDeliveries) {
        this.database = database;
        this.tenant = tenant;
        this.emptyDeliveries = emptyDeliveries;
    }

    /** A delivery and how much of a transaction its body takes. */
    private record Old(UUID id, long bytes) {}

    /**
     * Empties some of those that were worked off and received before.
     *
     * @return whether there may be more
     */
    @Atomic
    boolean empty(Instant before) {
        var old = some("emptied_at is null and status = 'PROCESSED'", before);
        if (old.isEmpty()) {
            return false;
        }
        emptyDeliveries.empty(old);
        return true;
    }

    /** Deletes some of those that were worked off and received before. @return whether there may be more */
    @Atomic
    boolean deleteSettled(Instant before) {
        return delete("status = 'PROCESSED'", before);
    }

    /** Deletes some of those that wait and were received before. @return whether there may be more */
    @Atomic
    boolean deleteWaiting(Instant before) {
        return delete("status <> 'PROCESSED'", before);
    }

    private boolean delete(String which, Instant before) {
        var old = some(which, before);
        if (old.isEmpty()) {
            return false;
        }
        int items = database.createNativeQuery(
                        "delete from delivery_item where tenant_id = ?1 and delivery_id in (?2) limit " + MOST_ITEMS)
                .setParameter(1, tenant.id())
                .setParameter(2, old)
                .executeUpdate();
        if (items < MOST_ITEMS) {
            database.createNativeQuery("delete from delivery where tenant_id = ?1 and id in (?2) and " + which)
                    .setParameter(1, tenant.id())
                    .setParameter(2, old)
                    .executeUpdate();
        }
        return true;
    }

    private List<UUID> some(String which, Instant before) {
        return within(database.unwrap(Session.class)
                .createNativeQuery(
                        "select id, length(body) as bytes from delivery"
                                + " where tenant_id = ?1 and id < ?2 and received_at < ?3 and " + which
                                + " order by id",
                        Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("bytes", Long.class)
                .setParameter(1, tenant.id())
                .setParameter(2, Ids.firstOf(before.plus(AT_MOST_APART)))
                .setParameter(3, before)
                .setMaxResults(MOST_DELIVERIES)
                .getResultStream()
                .map(row -> new Old((UUID) row[0], (Long) row[1]))
                .toList());
    }

    /** At least one, however large it is. */
    private static List<UUID> within(List<Old> old) {
        var ids = new ArrayList<UUID>();
        long bytes = 0;
        for (var one : old) {
            bytes += one.bytes;
            if (bytes > MOST_BYTES && !ids.isEmpty()) {
                break;
            }
            ids.add(one.id);
        }
        return ids;
    }
}
