package io.headlight.activity.log.body;

import io.headlight.kit.http.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/** That somebody looked at the body of a delivery. Written with the look, never altered. */
@Entity
@Immutable
@Table(name = "delivery_look")
class DeliveryLook {

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    UUID deliveryId;
    UUID personId;
    Instant lookedAt;

    protected DeliveryLook() {}

    DeliveryLook(UUID deliveryId, UUID personId, Instant now) {
        this.id = Ids.next();
        this.deliveryId = deliveryId;
        this.personId = personId;
        this.lookedAt = now.truncatedTo(ChronoUnit.MICROS);
    }
}
