package io.headlight.activity.webhook;

import io.headlight.activity.sender.Incoming;
import io.headlight.kit.caller.CurrentTenant;
import io.headlight.kit.http.Ids;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.store.Digest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The deliveries on disk. Their whole state is here, so whoever dies at any moment leaves nothing behind that another
 * could not take up. Leases go by the database's clock, the one clock all instances share. Native statements, because a
 * repetition must be told from a new message without failing the session; each states its tenant.
 */
@ApplicationScoped
public class Deliveries {

    private static final int LONGEST_MESSAGE_ID = 255;
    private static final int MICROS = 1000;
    /** Taken up this often without an end, a delivery is what kills its workers. */
    private static final int MOST_CLAIMS = 20;

    private final EntityManager database;
    private final CurrentTenant tenant;
    private final WebhookConfig config;

    Deliveries(EntityManager database, CurrentTenant tenant, WebhookConfig config) {
        this.database = database;
        this.tenant = tenant;
        this.config = config;
    }

    /** A delivery that is on disk, now or before. */
    record Stored(UUID id, boolean isNew) {}

    /** @param worker who takes it up at once, or null when a sweeper shall */
    @Atomic
    Stored store(UUID sourceId, String messageId, Incoming request, UUID worker) {
        var id = Ids.next();
        var key = Digest.of(messageId);
        int inserted = database.createNativeQuery("""
                        insert ignore into delivery (tenant_id, id, source_id, message_key, message_id, received_at,
                          headers, body, status, due_at, claimed_by, claims)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'RECEIVED',
                          timestampadd(microsecond, ?9, utc_timestamp(6)), ?10, 0)
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, id)
                .setParameter(3, sourceId)
                .setParameter(4, key)
                .setParameter(5, shortened(messageId))
                .setParameter(6, request.receivedAt().truncatedTo(ChronoUnit.MICROS))
                .setParameter(7, Delivery.written(Redaction.of(request.headers())))
                .setParameter(8, request.body())
                .setParameter(9, worker == null ? 0 : micros(config.lease()))
                .setParameter(10, worker == null ? id : worker)
                .executeUpdate();
        return inserted == 1 ? new Stored(id, true) : new Stored(before(sourceId, key), false);
    }

    private UUID before(UUID sourceId, byte[] key) {
        return session()
                .createNativeQuery(
                        "select id from delivery where tenant_id = ?1 and source_id = ?2 and message_key = ?3",
                        UUID.class)
                .addScalar("id", UUID.class)
                .setParameter(1, tenant.id())
                .setParameter(2, sourceId)
                .setParameter(3, key)
                .getSingleResult();
    }

    private static String shortened(String messageId) {
        return messageId.length() > LONGEST_MESSAGE_ID ? messageId.substring(0, LONGEST_MESSAGE_ID) : messageId;
    }

    /** The delivery, if there still is work in it. */
    @Atomic
    Optional<Delivery> toDo(UUID id) {
        return Optional.ofNullable(database.find(Delivery.class, id))
                .filter(delivery -> delivery.status == DeliveryStatus.RECEIVED);
    }

    /** The fate of the item at this place so far. */
    DeliveryItem item(Delivery delivery, int position) {
        return session()
                .createSelectionQuery("from DeliveryItem where deliveryId = ?1 and position = ?2", DeliveryItem.class)
                .setParameter(1, delivery.id)
                .setParameter(2, position)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    var item = new DeliveryItem(delivery, position);
                    database.persist(item);
                    return item;
                });
    }

    /** One try of an item was in vain. */
    @Atomic
    void failed(Delivery delivery, int position) {
        var item = item(delivery, position);
        if (!item.status.isSettled()) {
            item.fail(config.tries());
        }
    }

    /** Sums up the fate of its items; what is still to do comes up again after a pause. */
    @Atomic
    void conclude(UUID id) {
        var items = session()
                .createSelectionQuery("from DeliveryItem where deliveryId = ?1", DeliveryItem.class)
                .setParameter(1, id)
                .getResultList();
        int attempts = items.stream().mapToInt(item -> item.attempts).max().orElse(0);
        var pause = config.pause().multipliedBy(1L << Math.min(10, Math.max(0, attempts - 1)));
        conclude(id, DeliveryStatus.of(items.stream().map(item -> item.status).toList()), null, pause);
    }

    /** The whole delivery cannot be used. */
    @Atomic
    void reject(UUID id, String reason) {
        conclude(id, DeliveryStatus.DEAD, reason, Duration.ZERO);
    }

    void conclude(UUID id, DeliveryStatus status, String reason, Duration pause) {
        database.createNativeQuery("""
                        update delivery set status = ?3, reason = ?4, claimed_by = null,
                          due_at = timestampadd(microsecond, ?5, utc_timestamp(6))
                        where tenant_id = ?1 and id = ?2
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, id)
                .setParameter(3, status.name())
                .setParameter(4, reason)
                .setParameter(5, micros(pause))
                .executeUpdate();
    }

    /** There is work in these again, and the worker takes it up. At most a few hundred. */
    public void reopen(Collection<UUID> ids, UUID worker) {
        database.createNativeQuery("""
                        update delivery set status = 'RECEIVED', claimed_by = ?2, claims = 0,
                          due_at = timestampadd(microsecond, ?3, utc_timestamp(6))
                        where tenant_id = ?1 and id in (?4)
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, worker)
                .setParameter(3, micros(config.lease()))
                .setParameter(4, ids)
                .executeUpdate();
    }

    /**
     * Takes up deliveries that nobody works on: those whose worker is gone, whose pause is over, or that found no room.
     * A conditional update decides between two who want the same.
     */
    @Atomic
    List<UUID> claimDue(int most) {
        var claim = UUID.randomUUID();
        var due = ids("""
                select id from delivery where tenant_id = ?1 and status = 'RECEIVED' and due_at <= utc_timestamp(6)
                order by due_at
                """, null, most);
        if (due.isEmpty()) {
            return due;
        }
        database.createNativeQuery("""
                        update delivery set claims = claims + 1, claimed_by = ?2,
                          status = if(claims > ?5, 'DEAD', status), reason = if(claims > ?5, 'GIVEN_UP', reason),
                          due_at = timestampadd(microsecond, ?3, utc_timestamp(6))
                        where tenant_id = ?1 and id in (?4) and status = 'RECEIVED' and due_at <= utc_timestamp(6)
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, claim)
                .setParameter(3, micros(config.lease()))
                .setParameter(4, due)
                .setParameter(5, MOST_CLAIMS)
                .executeUpdate();
        return ids(
                "select id from delivery where tenant_id = ?1 and claimed_by = ?2 and status = 'RECEIVED'",
                claim,
                most);
    }

    private List<UUID> ids(String sql, UUID claim, int most) {
        var query = session()
                .createNativeQuery(sql, UUID.class)
                .addScalar("id", UUID.class)
                .setParameter(1, tenant.id())
                .setMaxResults(most);
        return (claim == null ? query : query.setParameter(2, claim)).getResultList();
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / MICROS;
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
