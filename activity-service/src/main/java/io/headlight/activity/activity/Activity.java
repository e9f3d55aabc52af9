package io.headlight.activity.activity;

import io.headlight.kit.http.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/**
 * Something a rep did or that came of it: an append-only fact. It is never edited; what proves wrong is taken back by a
 * {@link Retraction}, which is a later fact. Credit is for doing it, whatever came of it.
 */
@Entity
@Immutable
@Table(name = "activity")
public class Activity {

    @Id
    UUID id;

    @TenantId
    String tenantId;

    String activityType;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    ActivityClass activityClass;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    EvidenceLevel evidenceLevel;

    UUID repId;
    Instant occurredAt;
    Instant receivedAt;
    UUID sourceId;
    UUID deliveryId;
    String externalId;

    @Embedded
    Subject subject;

    BigDecimal value;
    String unit;

    @JdbcTypeCode(SqlTypes.JSON)
    String attributes;

    String note;
    byte[] claimKey;

    @JdbcTypeCode(SqlTypes.JSON)
    String counterparts;

    UUID restores;

    protected Activity() {}

    private Activity(Claim.Happened claim, UUID repId, Instant receivedAt) {
        this.id = Ids.next();
        this.activityType = claim.activityType();
        this.activityClass = ActivityClass.of(claim.activityType());
        this.repId = repId;
        this.occurredAt = claim.occurredAt().truncatedTo(ChronoUnit.MICROS);
        this.receivedAt = receivedAt.truncatedTo(ChronoUnit.MICROS);
        this.subject = claim.subject();
        this.value = claim.value();
        this.unit = claim.unit();
        this.attributes = Attributes.write(claim.attributes());
        this.counterparts = Counterpart.write(claim.counterparts());
    }

    /** As a partner's system told us. */
    static Activity told(Claim.Happened claim, UUID repId, Origin origin, byte[] claimKey, Instant receivedAt) {
        var activity = new Activity(claim, repId, receivedAt);
        activity.evidenceLevel = claim.evidence();
        activity.sourceId = origin.sourceId();
        activity.deliveryId = origin.deliveryId();
        activity.externalId = claim.objectKey();
        activity.claimKey = claimKey;
        return activity;
    }

    /** As the rep says. */
    static Activity selfReported(Claim.Happened claim, UUID repId, String note, Instant receivedAt) {
        var activity = new Activity(claim, repId, receivedAt);
        activity.evidenceLevel = EvidenceLevel.SELF_REPORTED;
        activity.note = note;
        return activity;
    }

    /** The same fact as another record, which counts from now on; with all that is known of it. */
    private Activity(Activity before, Details details, Instant receivedAt) {
        this.id = Ids.next();
        this.activityType = before.activityType;
        this.activityClass = before.activityClass;
        this.evidenceLevel = before.evidenceLevel;
        this.repId = before.repId;
        this.occurredAt = before.occurredAt;
        this.receivedAt = receivedAt.truncatedTo(ChronoUnit.MICROS);
        this.sourceId = before.sourceId;
        this.deliveryId = before.deliveryId;
        this.externalId = before.externalId;
        this.subject = details.subject();
        this.value = details.value();
        this.unit = details.unit();
        this.attributes = Attributes.write(details.attributes());
        this.note = before.note;
        this.counterparts = before.counterparts;
        this.restores = before.first();
    }

    /** Recorded once more, after it did not count for a while or when others say more of it. */
    Activity again(Details details, Instant now) {
        return new Activity(this, details, now);
    }

    Details details() {
        return new Details(subject(), value, unit, attributes());
    }

    private UUID first() {
        return restores == null ? id : restores;
    }

    public UUID id() {
        return id;
    }

    public String type() {
        return activityType;
    }

    /** Which object it is a record of. */
    public FactIdentity object() {
        return sourceId == null
                ? new FactIdentity(FactIdentity.BY_HAND, first().toString(), activityType)
                : new FactIdentity(sourceId, externalId, activityType);
    }

    public EvidenceLevel evidence() {
        return evidenceLevel;
    }

    /** Names of who was on the other side, as far as its source says. */
    public Set<String> counterparts() {
        return Counterpart.read(counterparts);
    }

    public UUID repId() {
        return repId;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public BigDecimal value() {
        return value;
    }

    public String unit() {
        return unit;
    }

    public Subject subject() {
        return subject == null ? Subject.NONE : subject;
    }

    public Map<String, Object> attributes() {
        return Attributes.read(attributes);
    }

    public UUID sourceId() {
        return sourceId;
    }

    public UUID deliveryId() {
        return deliveryId;
    }

    public Personal personal() {
        return new Personal(restores == null ? sourceId : null, subject(), counterparts(), attributes(), note);
    }

    /** Only this of what can name a customer; see {@link RewriteActivities} for what is recorded already. */
    void keep(Personal kept) {
        subject = kept.subject();
        counterparts = Counterpart.write(kept.counterparts());
        attributes = Attributes.write(kept.attributes());
        note = kept.note();
    }
}
