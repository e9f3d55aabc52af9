package io.headlight.activity.activity;

import io.headlight.kit.http.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** The later fact that an activity does not count, and why. */
@Entity
@Immutable
@Table(name = "retraction")
class Retraction {

    @Id
    UUID id;

    @TenantId
    String tenantId;

    UUID activityId;
    Instant receivedAt;
    String reason;
    UUID deliveryId;
    UUID sameAs;

    protected Retraction() {}

    Retraction(UUID activityId, String reason, UUID deliveryId, Instant receivedAt) {
        this.id = Ids.next();
        this.activityId = activityId;
        this.reason = reason;
        this.deliveryId = deliveryId;
        this.receivedAt = receivedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** Another record of the same fact stands instead, with all that is known of it now. */
    static Retraction completed(UUID activityId, Instant receivedAt) {
        return new Retraction(activityId, "recorded anew with all that its sources say of it now", null, receivedAt);
    }

    /** The same was told by another source too, whose activity counts instead. */
    static Retraction inFavorOf(UUID counting, UUID activityId, Instant receivedAt) {
        var retraction = new Retraction(
                activityId, "told by another source too, and counts once: the stronger record", null, receivedAt);
        retraction.sameAs = counting;
        return retraction;
    }

    /** Only these words of why. */
    void keep(String words) {
        reason = words;
    }

    static String reasonOf(Claim claim) {
        return claim instanceof Claim.TakenBack taken ? taken.reason() : "replaced by a later statement of its source";
    }
}
