package io.headlight.activity.webhook;

import io.headlight.activity.activity.Claim;
import io.headlight.kit.http.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** One item of a delivery and its fate; as long as it is quarantined, a line of the quarantine. */
@Entity
@Table(name = "delivery_item")
public class DeliveryItem {

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    UUID deliveryId;
    UUID sourceId;
    int position;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    ItemStatus status;

    String reason;
    String detail;
    String externalId;
    String activityType;
    Instant occurredAt;
    String ownerId;
    String email;
    String waitsFor;
    int attempts;
    Instant receivedAt;

    protected DeliveryItem() {}

    DeliveryItem(Delivery delivery, int position) {
        this.id = Ids.next();
        // Said here, because Hibernate would know it for the insert only, not for an update that follows at once.
        this.tenantId = delivery.tenantId;
        this.deliveryId = delivery.id;
        this.sourceId = delivery.sourceId;
        this.receivedAt = delivery.receivedAt;
        this.position = position;
        this.status = ItemStatus.PENDING;
    }

    void isAbout(Claim claim) {
        externalId = claim.objectKey();
        activityType = claim.activityType();
        if (claim instanceof Claim.Happened happened) {
            occurredAt = happened.occurredAt();
            ownerId = happened.rep().ownerId();
            email = happened.rep().email();
        }
    }

    void settle(ItemStatus outcome) {
        status = outcome;
        reason = null;
        detail = null;
        waitsFor = null;
    }

    void quarantine(QuarantineReason why, String explanation, String forWhom) {
        status = ItemStatus.QUARANTINED;
        reason = why.name();
        detail = explanation;
        waitsFor = forWhom;
    }

    void fail(int tries) {
        attempts++;
        status = attempts < tries ? ItemStatus.PENDING : ItemStatus.DEAD;
        reason = "FAILED";
        detail = "Using this item failed %d times.".formatted(attempts);
    }

    public void release() {
        status = ItemStatus.PENDING;
    }

    public UUID id() {
        return id;
    }

    public UUID deliveryId() {
        return deliveryId;
    }

    public UUID sourceId() {
        return sourceId;
    }

    public ItemStatus status() {
        return status;
    }

    public String reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }

    public String externalId() {
        return externalId;
    }

    public String activityType() {
        return activityType;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String ownerId() {
        return ownerId;
    }

    public String email() {
        return email;
    }
}
