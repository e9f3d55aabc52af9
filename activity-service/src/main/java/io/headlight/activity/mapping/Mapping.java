package io.headlight.activity.mapping;

import io.headlight.kit.http.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** One version of how a source's items are read. Never changed: what was counted by it was counted by it. */
@Entity
@Immutable
@Table(name = "source_mapping")
class Mapping {

    @Id
    UUID id;

    @TenantId
    String tenantId;

    UUID sourceId;
    int number;
    String expression;
    String note;
    Instant createdAt;
    UUID createdBy;

    protected Mapping() {}

    /** @param expression null for the sender's own mapping */
    Mapping(UUID sourceId, int number, String expression, String note, UUID author, Instant now) {
        this.id = Ids.next();
        this.sourceId = sourceId;
        this.number = number;
        this.expression = expression;
        this.note = note;
        this.createdBy = author;
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
    }
}
