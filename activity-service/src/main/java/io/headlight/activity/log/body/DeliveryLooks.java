package io.headlight.activity.log.body;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Who looked at which body. */
@ApplicationScoped
class DeliveryLooks implements PanacheRepositoryBase<DeliveryLook, UUID> {

    /** Newest first, before an id. */
    List<DeliveryLook> of(UUID delivery, UUID before, int most) {
        return find("deliveryId = ?1 and id < ?2 order by id desc", delivery, before)
                .page(0, most)
                .list();
    }
}
