package io.headlight.activity.measure;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/** That an activity is in a measure, and what it brings in. There once, or not at all. */
@Entity
@Immutable
@IdClass(MeasureEntry.Key.class)
@Table(name = "measure_entry")
public class MeasureEntry {

    /** One activity in one measure. */
    record Key(UUID measureId, UUID activityId) implements Serializable {}

    @Id
    UUID measureId;

    @Id
    UUID activityId;

    @TenantId
    @PartitionKey
    String tenantId;

    UUID repId;
    LocalDate onDay;
    Instant occurredAt;
    BigDecimal amount;
    byte[] subject;

    protected MeasureEntry() {}
}
