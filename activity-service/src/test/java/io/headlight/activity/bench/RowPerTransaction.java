package io.headlight.activity.bench;

import io.headlight.activity.delivery.NewDelivery;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** What everybody writes first: an entity is persisted, in a transaction of its own. */
@ApplicationScoped
public class RowPerTransaction {

    private final EntityManager database;

    RowPerTransaction(EntityManager database) {
        this.database = database;
    }

    @Atomic
    public void store(NewDelivery delivery) {
        database.persist(new DeliveryRow(delivery));
    }
}
