package io.headlight.kit.store;

import io.headlight.kit.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The keys of requests done in the last day, with their answers. Native SQL, hence the tenant in every statement: a claim
 * must not fail the session when the key is there already, which {@code insert ignore} gives and an entity does not.
 */
@ApplicationScoped
public class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofHours(24);

    /** What was answered the first time. */
    record Answer(int status, String location, String etag, String body) {}

    record Claimed(byte[] fingerprint, Answer answer) {}

    private final EntityManager database;
    private final Clock clock;

    IdempotencyKeys(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Empty: the key is ours until the transaction ends. A request that runs with the same key is waited for, shortly. */
    Optional<Claimed> claim(String tenant, byte[] key) {
        forgetSome(tenant);
        try {
            int inserted = database.createNativeQuery("""
                            insert ignore into idempotency_key (tenant_id, id, fingerprint, status, body, created_at)
                            values (?1, ?2, ?2, 0, '', ?3)
                            """)
                    .setParameter(1, tenant)
                    .setParameter(2, key)
                    .setParameter(3, Timestamp.from(clock.instant()))
                    .executeUpdate();
            return inserted == 1 ? Optional.empty() : Optional.of(before(tenant, key));
        } catch (LockTimeoutException | PessimisticLockException stillRunning) {
            throw new RequestInProgress();
        }
    }

    private Claimed before(String tenant, byte[] key) {
        var row = (Object[]) database.createNativeQuery("""
                                select fingerprint, status, location, etag, body from idempotency_key
                                where tenant_id = ?1 and id = ?2
                                """)
                .setParameter(1, tenant)
                .setParameter(2, key)
                .getSingleResult();
        return new Claimed(
                (byte[]) row[0],
                new Answer(((Number) row[1]).intValue(), (String) row[2], (String) row[3], (String) row[4]));
    }

    void remember(String tenant, byte[] key, byte[] fingerprint, Answer answer) {
        database.createNativeQuery("""
                        update idempotency_key set fingerprint = ?3, status = ?4, location = ?5, etag = ?6, body = ?7
                        where tenant_id = ?1 and id = ?2
                        """)
                .setParameter(1, tenant)
                .setParameter(2, key)
                .setParameter(3, fingerprint)
                .setParameter(4, answer.status())
                .setParameter(5, answer.location())
                .setParameter(6, answer.etag())
                .setParameter(7, answer.body())
                .executeUpdate();
    }

    /** Every claim takes a few expired keys away, so the table stays as small as a day needs without a job. */
    private void forgetSome(String tenant) {
        database.createNativeQuery("delete from idempotency_key where tenant_id = ?1 and created_at < ?2 limit 2")
                .setParameter(1, tenant)
                .setParameter(2, Timestamp.from(clock.instant().minus(KEPT)))
                .executeUpdate();
    }

    static final class RequestInProgress extends Rejection.Conflict {
        RequestInProgress() {
            super("A request with this Idempotency-Key is still running; send it again in a moment.");
        }
    }
}
