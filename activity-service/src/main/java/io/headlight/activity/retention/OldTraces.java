package io.headlight.activity.retention;

import io.headlight.kit.caller.CurrentTenant;
import io.headlight.kit.http.Ids;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Takes away what else grows with time. Native like {@link OldDeliveries}; each statement states its tenant. */
@ApplicationScoped
class OldTraces {

    private static final int AT_ONCE = 500;
    private static final Duration AT_MOST_APART = Duration.ofDays(1);

    private final EntityManager database;
    private final CurrentTenant tenant;

    OldTraces(EntityManager database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    @Atomic
    boolean deleteLooks(Instant before) {
        return AT_ONCE
                == database.createNativeQuery(
                                "delete from delivery_look where tenant_id = ?1 and id < ?2 and looked_at < ?3 limit "
                                        + AT_ONCE)
                        .setParameter(1, tenant.id())
                        .setParameter(2, Ids.firstOf(before.plus(AT_MOST_APART)))
                        .setParameter(3, before)
                        .executeUpdate();
    }

    @Atomic
    boolean deleteReplays(Instant before) {
        return AT_ONCE
                == database.createNativeQuery(
                                "delete from replay where tenant_id = ?1 and status = 'DONE' and created_at < ?2 limit "
                                        + AT_ONCE)
                        .setParameter(1, tenant.id())
                        .setParameter(2, before)
                        .executeUpdate();
    }

    /** Those there are or were: what they brought is not older than they are. */
    @Atomic
    List<UUID> sources() {
        return database.unwrap(Session.class)
                .createSelectionQuery("select id from Source order by id", UUID.class)
                .getResultList();
    }

    @Atomic
    boolean deleteHours(UUID sourceId, Instant before) {
        return AT_ONCE
                == database.createNativeQuery(
                                "delete from source_hour where tenant_id = ?1 and source_id = ?2 and at_hour < ?3 limit "
                                        + AT_ONCE)
                        .setParameter(1, tenant.id())
                        .setParameter(2, sourceId)
                        .setParameter(3, before)
                        .executeUpdate();
    }
}
