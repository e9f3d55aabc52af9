package io.headlight.activity.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The deliveries as a log to read, without their bodies. Two statements a page. */
@ApplicationScoped
class DeliveryLog {

    static final UUID NEWEST = new UUID(-1, -1);

    private final EntityManager database;

    DeliveryLog(EntityManager database) {
        this.database = database;
    }

    private record Row(
            UUID id, UUID sourceId, String messageId, Instant receivedAt, DeliveryStatus status, String reason) {}

    List<DeliveryView> list(UUID sourceId, DeliveryStatus status, UUID before, int most) {
        var session = database.unwrap(Session.class);
        var query = session.createSelectionQuery(
                """
                select id, sourceId, messageId, receivedAt, status, reason from Delivery where id < :before
                """
                        + (sourceId == null ? "" : " and sourceId = :source")
                        + (status == null ? "" : " and status = :status")
                        + " order by id desc",
                Row.class);
        query.setParameter("before", before);
        if (sourceId != null) {
            query.setParameter("source", sourceId);
        }
        if (status != null) {
            query.setParameter("status", status);
        }
        var rows = query.setMaxResults(most).getResultList();
        var items = session.createSelectionQuery(
                        "from DeliveryItem where deliveryId in ?1 order by deliveryId, position", DeliveryItem.class)
                .setParameter(1, rows.stream().map(Row::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        item -> item.deliveryId, Collectors.mapping(DeliveryView.ItemView::of, Collectors.toList())));
        return rows.stream()
                .map(row -> new DeliveryView(
                        row.id,
                        row.sourceId,
                        row.messageId,
                        row.receivedAt,
                        row.status,
                        row.reason,
                        items.getOrDefault(row.id, List.of())))
                .toList();
    }
}
