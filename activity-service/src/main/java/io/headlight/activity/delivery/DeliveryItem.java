package io.headlight.activity.delivery;

import io.headlight.activity.activity.Claim;
import io.headlight.kit.http.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** One item of a delivery and its fate; as long as it is quarantined, a line of the quarantine. */
@Entity
@Table(name = "delivery_item")
public class DeliveryItem {

    private static final int LONGEST_EVENT_ID = 190;
    private static final int LONGEST_DETAIL = 255;

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
    String eventId;
    String phone;
    UUID repId;
    int readBy;

    @JdbcTypeCode(SqlTypes.JSON)
    String claimed;

    Instant settledAt;

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

    /** What the sender calls it. */
    public void isNamed(String event) {
        eventId = event == null || event.length() <= LONGEST_EVENT_ID ? event : event.substring(0, LONGEST_EVENT_ID);
    }

    public void isAbout(Claim claim) {
        externalId = claim.objectKey();
        activityType = claim.activityType();
        if (claim instanceof Claim.Happened happened) {
            occurredAt = happened.occurredAt();
            ownerId = happened.rep().ownerId();
            email = happened.rep().email();
            phone = happened.rep().phone();
        }
    }

    public void isOf(UUID rep) {
        repId = rep;
    }

    /** By which version of the source's mapping it is read now. */
    public void isReadBy(int mappingVersion) {
        readBy = mappingVersion;
    }

    /** What it claimed when it was read before. */
    public List<Claimed> claimed() {
        return Claimed.read(claimed);
    }

    public void claims(List<Claimed> now) {
        claimed = Claimed.write(now);
    }

    public void settle(ItemStatus outcome, Instant now) {
        status = outcome;
        reason = null;
        detail = null;
        waitsFor = null;
        settledAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    public void quarantine(QuarantineReason why, String explanation, String forWhom) {
        status = ItemStatus.QUARANTINED;
        reason = why.name();
        detail = shortened(explanation);
        waitsFor = forWhom;
    }

    /** Too little is known of this object. */
    public void needsFetch(String objectKey, String missing) {
        status = ItemStatus.NEEDS_FETCH;
        reason = ItemStatus.NEEDS_FETCH.name();
        detail = shortened(missing);
        externalId = objectKey;
        waitsFor = objectKey;
    }

    void fail(int tries) {
        attempts++;
        status = attempts < tries ? ItemStatus.PENDING : ItemStatus.DEAD;
        reason = "FAILED";
        detail = "Using this item failed %d times.".formatted(attempts);
    }

    /** Whether it waits for more to be known of one of these objects. */
    public boolean waitsForOneOf(Set<String> objectKeys) {
        return status == ItemStatus.NEEDS_FETCH && objectKeys.contains(waitsFor);
    }

    /** It is read once more, as if it had not been before. */
    public void release() {
        status = ItemStatus.PENDING;
        attempts = 0;
    }

    /** A test makes no facts; it is said what would have become of it. */
    public void isOnlyATest(String outcome, Instant now) {
        settle(ItemStatus.IGNORED, now);
        reason = "TEST";
        detail = shortened(outcome);
    }

    static String shortened(String text) {
        return text == null || text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL);
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

    public int position() {
        return position;
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

    public String phone() {
        return phone;
    }

    public String eventId() {
        return eventId;
    }

    public UUID repId() {
        return repId;
    }

    public Instant settledAt() {
        return settledAt;
    }
}
