package io.headlight.activity.delivery;

import io.headlight.kit.caller.CurrentTenant;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The deliveries on disk. Their whole state is here, so whoever dies at any moment leaves nothing behind that another
 * could not take up. Leases go by the database's clock, the one clock all instances share. Native statements, because a
 * repetition must be told from a new message without failing the session; each states its tenant.
 */
@ApplicationScoped
public class Deliveries {

    private static final int MICROS = 1000;

    private final EntityManager database;
    private final CurrentTenant tenant;
    private final ProcessingConfig config;
    private final Event<Concluded> news;

    Deliveries(EntityManager database, CurrentTenant tenant, ProcessingConfig config, Event<Concluded> news) {
        this.database = database;
        this.tenant = tenant;
        this.config = config;
        this.news = news;
    }

    /** Those of the deliveries in which there still is work, oldest first. */
    @Atomic
    public List<Delivery> toDo(List<UUID> ids) {
        return session()
                .createSelectionQuery("from Delivery where id in ?1 and status = ?2 order by id", Delivery.class)
                .setParameter(1, ids)
                .setParameter(2, DeliveryStatus.RECEIVED)
                .getResultList();
    }

    /** What has become so far of the items at these places of these deliveries. */
    public Fates fates(Collection<UUID> ids, Collection<Integer> positions) {
        return new Fates(
                database,
                session()
                        .createSelectionQuery(
                                "from DeliveryItem where deliveryId in ?1 and position in ?2", DeliveryItem.class)
                        .setParameter(1, ids)
                        .setParameter(2, positions)
                        .getResultList());
    }

    /** One try of an item was in vain. */
    @Atomic
    public void failed(Delivery delivery, int position) {
        var item = fates(Set.of(delivery.id), Set.of(position)).of(delivery, position);
        if (!item.status.isSettled()) {
            item.fail(config.tries());
        }
    }

    /** Whoever works on these still does. */
    @Atomic
    public void renewLease(Collection<UUID> ids) {
        database.createNativeQuery("""
                        update delivery set due_at = timestampadd(microsecond, ?3, utc_timestamp(6))
                        where tenant_id = ?1 and id in (?2) and status = 'RECEIVED'
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, ids)
                .setParameter(3, micros(config.lease()))
                .executeUpdate();
    }

    /** A try came to nothing because somebody else did not answer: that is no claim that its worker did not live to end. */
    @Atomic
    public void killedNobody(Collection<UUID> ids) {
        database.createNativeQuery(
                        "update delivery set claims = 0 where tenant_id = ?1 and id in (?2) and status = 'RECEIVED'")
                .setParameter(1, tenant.id())
                .setParameter(2, ids)
                .executeUpdate();
    }

    /** Sums up the fate of its items; what is still to do comes up again after a pause. */
    @Atomic
    public void conclude(UUID id) {
        // First, so that whoever lets an item go on meanwhile waits, and then finds the delivery concluded.
        database.createNativeQuery("update delivery set claimed_by = null where tenant_id = ?1 and id = ?2")
                .setParameter(1, tenant.id())
                .setParameter(2, id)
                .executeUpdate();
        var items = session()
                .createSelectionQuery("from DeliveryItem where deliveryId = ?1", DeliveryItem.class)
                .setParameter(1, id)
                .getResultList();
        int attempts = items.stream().mapToInt(item -> item.attempts).max().orElse(0);
        var pause = config.pause().multipliedBy(1L << Math.min(10, Math.max(0, attempts - 1)));
        conclude(
                List.of(id),
                DeliveryStatus.of(items.stream().map(item -> item.status).toList()),
                null,
                pause);
    }

    /** The whole delivery cannot be used. */
    @Atomic
    public void reject(UUID id, String reason) {
        conclude(List.of(id), DeliveryStatus.DEAD, reason, Duration.ZERO);
    }

    /** Nothing more is to be done in these. */
    public void conclude(Collection<UUID> ids, DeliveryStatus status) {
        conclude(ids, status, null, Duration.ZERO);
    }

    private void conclude(Collection<UUID> ids, DeliveryStatus status, String reason, Duration pause) {
        database.createNativeQuery("""
                        update delivery set status = ?3, reason = ?4, claimed_by = null,
                          settled_at = if(?3 = 'RECEIVED', null, utc_timestamp(6)),
                          due_at = timestampadd(microsecond, ?5, utc_timestamp(6))
                        where tenant_id = ?1 and id in (?2)
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, ids)
                .setParameter(3, status.name())
                .setParameter(4, reason)
                .setParameter(5, micros(pause))
                .executeUpdate();
        if (status != DeliveryStatus.RECEIVED) {
            news.fire(new Concluded(ids, status));
        }
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
     * Deliveries of a source go the way of new ones once more; those that are still on their way do anyway. Those whose body
     * was removed cannot.
     *
     * @return how many of these do
     */
    public int replay(UUID sourceId, List<UUID> ids) {
        // First the deliveries: once they are ours, nobody takes their bodies away.
        int replayed = database.createNativeQuery("""
                        update delivery set status = 'RECEIVED', reason = null, claims = 0, replays = replays + 1,
                          due_at = utc_timestamp(6)
                        where tenant_id = ?1 and source_id = ?2 and id in (?3) and emptied_at is null
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, sourceId)
                .setParameter(3, ids)
                .executeUpdate();
        database.createNativeQuery("""
                        update delivery_item set status = 'PENDING', attempts = 0
                        where tenant_id = ?1 and source_id = ?2 and delivery_id in (
                          select id from delivery where tenant_id = ?1 and id in (?3) and emptied_at is null)
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, sourceId)
                .setParameter(3, ids)
                .executeUpdate();
        return replayed;
    }

    /** How many of these deliveries of a source are there without a body. */
    public long withoutBody(UUID sourceId, List<UUID> ids) {
        return session()
                .createSelectionQuery(
                        "select count(*) from Delivery where sourceId = ?1 and id in ?2 and emptiedAt is not null",
                        Long.class)
                .setParameter(1, sourceId)
                .setParameter(2, ids)
                .getSingleResult();
    }

    /** Some deliveries that were looked at, and how many of them go the way of new ones once more. */
    public record Replayed(List<UUID> ids, int replayed) {}

    /** The next deliveries of a source that were received in [from, before) go the way of new ones once more. */
    public Replayed replaySome(UUID sourceId, Instant from, Instant before, UUID after, int most) {
        var ids = session()
                .createSelectionQuery("""
                        select id from Delivery
                        where sourceId = ?1 and receivedAt >= ?2 and receivedAt < ?3 and id > ?4 order by id
                        """, UUID.class)
                .setParameter(1, sourceId)
                .setParameter(2, from)
                .setParameter(3, before)
                .setParameter(4, after)
                .setMaxResults(most)
                .getResultList();
        return new Replayed(ids, ids.isEmpty() ? 0 : replay(sourceId, ids));
    }

    /** Items that too little was known for can be read now: enough is known of this object. */
    public void releaseWaitingFor(UUID sourceId, String objectKey) {
        int released = database.createNativeQuery("""
                        update delivery_item set status = 'PENDING', attempts = 0
                        where tenant_id = ?1 and source_id = ?2 and status = 'NEEDS_FETCH' and waits_for = ?3
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, sourceId)
                .setParameter(3, objectKey)
                .executeUpdate();
        if (released > 0) {
            database.createNativeQuery("""
                            update delivery set status = 'RECEIVED', claims = 0, due_at = utc_timestamp(6)
                            where tenant_id = ?1 and id in (
                              select delivery_id from delivery_item
                              where tenant_id = ?1 and source_id = ?2 and status = 'PENDING' and waits_for = ?3)
                            """)
                    .setParameter(1, tenant.id())
                    .setParameter(2, sourceId)
                    .setParameter(3, objectKey)
                    .executeUpdate();
        }
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / MICROS;
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
