package io.headlight.activity.delivery.kept;

import io.headlight.activity.delivery.Delivery;
import io.headlight.activity.delivery.DeliveryItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** All that came in, by id, to be looked through from one end to the other. */
@ApplicationScoped
public class KeptDeliveries {

    private final EntityManager database;

    KeptDeliveries(EntityManager database) {
        this.database = database;
    }

    public List<DeliveryItem> items(UUID after, int most) {
        return session()
                .createSelectionQuery("from DeliveryItem where id > ?1 order by id", DeliveryItem.class)
                .setParameter(1, after)
                .setMaxResults(most)
                .getResultList();
    }

    /** All of these deliveries'. */
    public List<DeliveryItem> items(Collection<UUID> deliveries) {
        return session()
                .createSelectionQuery("from DeliveryItem where deliveryId in ?1", DeliveryItem.class)
                .setParameter(1, deliveries)
                .getResultList();
    }

    /** But for those that were erased. */
    public List<Delivery> deliveries(UUID after, int most) {
        return session()
                .createSelectionQuery("from Delivery where id > ?1 and erasedAt is null order by id", Delivery.class)
                .setParameter(1, after)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those of these that are there. */
    public List<Delivery> deliveries(Collection<UUID> ids) {
        return session()
                .createSelectionQuery("from Delivery where id in ?1 order by id", Delivery.class)
                .setParameter(1, ids)
                .getResultList();
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
