package io.headlight.activity.fetch;

import io.headlight.kit.caller.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Sources whose API is left alone for a while, because it asked for that, is away or refuses: whatever waits for it waits. */
@ApplicationScoped
class Pauses {

    private static final int MICROS = 1000;

    private final EntityManager database;
    private final CurrentTenant tenant;
    private final Backoff backoff;

    Pauses(EntityManager database, CurrentTenant tenant, Backoff backoff) {
        this.database = database;
        this.tenant = tenant;
        this.backoff = backoff;
    }

    /** One more answer that was none. @param asked by the API; zero when it did not say */
    void add(UUID sourceId, Duration asked) {
        int failures = failures(sourceId) + 1;
        database.createNativeQuery("""
                        insert into fetch_pause (tenant_id, source_id, paused_until, failures)
                        values (?1, ?2, timestampadd(microsecond, ?3, utc_timestamp(6)), ?4)
                        on duplicate key update failures = ?4, paused_until =
                          greatest(paused_until, timestampadd(microsecond, ?3, utc_timestamp(6)))
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, sourceId)
                .setParameter(3, backoff.pause(failures, asked).toNanos() / MICROS)
                .setParameter(4, failures)
                .executeUpdate();
    }

    /** It answered. */
    void end(UUID sourceId) {
        database.createNativeQuery("delete from fetch_pause where tenant_id = ?1 and source_id = ?2")
                .setParameter(1, tenant.id())
                .setParameter(2, sourceId)
                .executeUpdate();
    }

    Optional<Instant> until(UUID sourceId) {
        return of(sourceId, "paused_until", Instant.class);
    }

    private int failures(UUID sourceId) {
        return of(sourceId, "failures", Integer.class).orElse(0);
    }

    private <T> Optional<T> of(UUID sourceId, String column, Class<T> type) {
        return database.unwrap(Session.class)
                .createNativeQuery(
                        "select " + column + " from fetch_pause where tenant_id = ?1 and source_id = ?2", type)
                .addScalar(column, type)
                .setParameter(1, tenant.id())
                .setParameter(2, sourceId)
                .getResultStream()
                .findFirst();
    }
}
