package io.headlight.activity.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What deliveries did to the facts. */
@ApplicationScoped
class Facts {

    private static final int MOST = 5000;

    private final EntityManager database;

    Facts(EntityManager database) {
        this.database = database;
    }

    private record Made(
            UUID deliveryId, UUID activityId, String activityType, String externalId, UUID repId, Instant retractedAt) {
        DeliveryView.FactView fact() {
            return new DeliveryView.FactView(activityId, activityType, externalId, repId, retractedAt);
        }
    }

    /** By delivery, in the order in which they were made. */
    Map<UUID, List<DeliveryView.FactView>> madeBy(List<UUID> deliveries) {
        return session()
                .createSelectionQuery("""
                        select a.deliveryId, a.id, a.activityType, a.externalId, a.repId, r.receivedAt from Activity a
                        left join Retraction r on r.tenantId = a.tenantId and r.activityId = a.id
                        where a.deliveryId in ?1 order by a.deliveryId, a.id
                        """, Made.class)
                .setParameter(1, deliveries)
                .setMaxResults(MOST)
                .getResultStream()
                .collect(Collectors.groupingBy(Made::deliveryId, Collectors.mapping(Made::fact, Collectors.toList())));
    }

    List<DeliveryLife.TakenBack> takenBackBy(UUID delivery) {
        return session()
                .createSelectionQuery(
                        "select activityId, reason from Retraction where deliveryId = ?1 order by id",
                        DeliveryLife.TakenBack.class)
                .setParameter(1, delivery)
                .setMaxResults(MOST)
                .getResultList();
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
