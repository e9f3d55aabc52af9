package io.headlight.activity.delivery.kept;

import io.headlight.kit.caller.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;

/**
 * Takes away what deliveries said, by age or because it names somebody who is to be forgotten. That they came, when, and what
 * became of them stays; what is empty is neither replayed nor previewed nor read once more. Native statements, as whole rows
 * need not be read for it; each states its tenant.
 */
@ApplicationScoped
public class EmptyDeliveries {

    private static final String WAITING = "('PENDING', 'QUARANTINED', 'NEEDS_FETCH', 'DEAD')";
    private static final String ERASED =
            "delivery_id in (select id from delivery where tenant_id = ?1 and id in (?2) and erased_at is not null)";

    private final EntityManager database;
    private final CurrentTenant tenant;
    private final Clock clock;

    EmptyDeliveries(EntityManager database, CurrentTenant tenant, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Those of these that are worked off: whoever replays one of them in this moment was first. */
    public void empty(Collection<UUID> ids) {
        database.createNativeQuery("""
                        update delivery set body = '', headers = '{}', query = null, emptied_at = ?3
                        where tenant_id = ?1 and id in (?2) and status = 'PROCESSED' and emptied_at is null
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, ids)
                .setParameter(3, clock.instant())
                .executeUpdate();
    }

    /** @param givenUp items that waited for people */
    public record Erased(int deliveries, int givenUp) {

        public static final Erased NONE = new Erased(0, 0);
    }

    /**
     * With their own names and those of their items. What waits alone in a delivery is given up, as it cannot be read any
     * more. A delivery in which others may wait, or of which nobody knows yet what is in it, is left alone: it is looked at
     * again when it is concluded.
     */
    public Erased erase(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Erased.NONE;
        }
        database.flush();
        int deliveries = database.createNativeQuery("""
                        update delivery set status = 'PROCESSED', message_id = '', erased_at = ?3,
                          settled_at = coalesce(settled_at, utc_timestamp(6))
                        where tenant_id = ?1 and id in (?2) and erased_at is null and status <> 'RECEIVED'
                          and ((select count(*) from delivery_item i where i.tenant_id = ?1
                            and i.delivery_id = delivery.id) = 1
                          or not exists (select 1 from delivery_item i where i.tenant_id = ?1
                            and i.delivery_id = delivery.id and i.status in %s))
                        """.formatted(WAITING))
                .setParameter(1, tenant.id())
                .setParameter(2, ids)
                .setParameter(3, clock.instant())
                .executeUpdate();
        if (deliveries == 0) {
            return Erased.NONE;
        }
        empty(ids);
        int givenUp = items("""
                update delivery_item set status = 'IGNORED', reason = 'ERASED', waits_for = null
                where tenant_id = ?1 and status in %s and %s
                """.formatted(WAITING, ERASED), ids);
        items("update delivery_item set event_id = null, detail = null where tenant_id = ?1 and " + ERASED, ids);
        return new Erased(deliveries, givenUp);
    }

    private int items(String sql, Collection<UUID> ids) {
        return database.createNativeQuery(sql)
                .setParameter(1, tenant.id())
                .setParameter(2, ids)
                .executeUpdate();
    }
}
