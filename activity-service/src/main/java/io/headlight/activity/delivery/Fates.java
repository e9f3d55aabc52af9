package io.headlight.activity.delivery;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What has become so far of items that are worked off together; an item that is new gets its fate when it is asked for. */
public final class Fates {

    private final EntityManager database;
    private final Map<Place, DeliveryItem> known = new HashMap<>();

    Fates(EntityManager database, List<DeliveryItem> known) {
        this.database = database;
        known.forEach(item -> this.known.put(new Place(item.deliveryId, item.position), item));
    }

    private record Place(UUID deliveryId, int position) {}

    public DeliveryItem of(Delivery delivery, int position) {
        return known.computeIfAbsent(new Place(delivery.id, position), any -> {
            var item = new DeliveryItem(delivery, position);
            database.persist(item);
            return item;
        });
    }
}
