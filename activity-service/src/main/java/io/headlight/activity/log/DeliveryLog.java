package io.headlight.activity.log;

import io.headlight.activity.delivery.DeliveryItem;
import io.headlight.activity.delivery.DeliveryStatus;
import io.headlight.activity.delivery.ItemStatus;
import io.headlight.activity.delivery.StoredDeliveries;
import io.headlight.kit.http.Ids;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.store.Digest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The deliveries as a log to read, without their bodies. Four statements a page, whatever is on it. */
@ApplicationScoped
class DeliveryLog {

    /** Of a page of deliveries: the first of each, and those of the rest that failed, which somebody will look for. */
    private static final int MOST_ITEMS = 10_000;

    /**
     * Ids are made as soon as a request is here, so the time of receipt narrows the ids that come into question, and the
     * primary key serves the search by time. Clocks are not that wrong.
     */
    private static final Duration AT_MOST_APART = Duration.ofDays(1);

    private static final int ITEMS_OF_EACH = 100;

    private final EntityManager database;
    private final Facts facts;

    DeliveryLog(EntityManager database, Facts facts) {
        this.database = database;
        this.facts = facts;
    }

    /** A delivery's row but for what the sender wrote. */
    record Row(
            UUID id,
            UUID sourceId,
            String messageId,
            Instant receivedAt,
            DeliveryStatus status,
            String reason,
            UUID secretId,
            int repetitions,
            int replays,
            boolean isTest,
            Instant settledAt,
            Instant emptiedAt,
            Instant erasedAt) {}

    private static final String ROW = """
            select id, sourceId, messageId, receivedAt, status, reason, secretId, repetitions, replays, isTest, settledAt,
              emptiedAt, erasedAt from Delivery
            """;

    /** Newest first, before an id. */
    List<DeliveryView> list(DeliveryFilter filter, UUID before, int most) {
        var ids = ids(filter, before, most);
        if (ids.isEmpty()) {
            return List.of();
        }
        var rows = session()
                .createSelectionQuery(ROW + " where id in ?1 order by id desc", Row.class)
                .setParameter(1, ids)
                .getResultList();
        var items = items(ids, ITEMS_OF_EACH).stream().collect(Collectors.groupingBy(DeliveryItem::deliveryId));
        var made = facts.madeBy(ids);
        return rows.stream()
                .map(row -> DeliveryView.of(
                        row, items.getOrDefault(row.id, List.of()), made.getOrDefault(row.id, List.of()), null))
                .toList();
    }

    Row get(UUID id) {
        return session()
                .createSelectionQuery(ROW + " where id = ?1", Row.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Rejection.NotFound.of("delivery", id));
    }

    /** Of each the first ones: how many there are is up to the sender. */
    List<DeliveryItem> items(List<UUID> deliveries, int mostOfEach) {
        return session()
                .createSelectionQuery("""
                        from DeliveryItem where deliveryId in ?1 and (position < ?2 or status = ?3)
                        order by deliveryId, position
                        """, DeliveryItem.class)
                .setParameter(1, deliveries)
                .setParameter(2, mostOfEach)
                .setParameter(3, ItemStatus.DEAD)
                .setMaxResults(MOST_ITEMS)
                .getResultList();
    }

    /** By an index of items when it is asked for items, else by the deliveries themselves. */
    private List<UUID> ids(DeliveryFilter filter, UUID before, int most) {
        var where = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        var id = filter.isOfItems() ? "i.deliveryId" : "d.id";
        var from = filter.isOfItems()
                ? "DeliveryItem i join Delivery d on d.tenantId = i.tenantId and d.id = i.deliveryId"
                : "Delivery d";
        add(where, values, id + " < :before", "before", before);
        add(where, values, "i.externalId = :object", "object", filter.objectId);
        add(where, values, "i.eventId = :event", "event", filter.eventId);
        add(where, values, "i.repId = :rep", "rep", filter.repId);
        add(where, values, "d.sourceId = :source", "source", filter.sourceId);
        add(where, values, "d.status = :status", "status", filter.status);
        addMessage(where, values, filter.messageId);
        addTimes(where, values, id, filter);
        // Grouped, not distinct: then a database reads no further than the page goes.
        var query = session()
                .createSelectionQuery(
                        "select " + id + " from " + from + " where " + String.join(" and ", where)
                                + (filter.isOfItems() ? " group by " + id : "") + " order by " + id + " desc",
                        UUID.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }

    /** By the unique key, which begins with the source: there are far fewer of those than deliveries. */
    private static void addMessage(List<String> where, Map<String, Object> values, String messageId) {
        if (messageId != null) {
            where.add("d.sourceId in (select s.id from Source s)");
            add(where, values, "d.messageKey = :message", "message", Digest.of(messageId));
        }
    }

    private static void addTimes(List<String> where, Map<String, Object> values, String id, DeliveryFilter filter) {
        if (filter.receivedFrom != null) {
            var from = StoredDeliveries.askable(filter.receivedFrom);
            add(where, values, "d.receivedAt >= :from", "from", from);
            add(where, values, id + " >= :first", "first", Ids.firstOf(from.minus(AT_MOST_APART)));
        }
        if (filter.receivedTo != null) {
            var to = StoredDeliveries.askable(filter.receivedTo);
            add(where, values, "d.receivedAt < :to", "to", to);
            add(where, values, id + " < :last", "last", Ids.firstOf(to.plus(AT_MOST_APART)));
        }
    }

    private static void add(List<String> where, Map<String, Object> values, String rule, String name, Object value) {
        if (value != null) {
            where.add(rule);
            values.put(name, value);
        }
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
