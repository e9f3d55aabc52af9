package io.headlight.activity.source.change;

import io.headlight.kit.http.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** One change to a source: who, when, from what, to what. Written with the change, never altered. */
@Entity
@Immutable
@Table(name = "source_change")
class SourceChange {

    private static final int MEBIBYTE = 1 << 20;

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    UUID sourceId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    SourceChangeKind kind;

    UUID actorId;
    Instant changedAt;

    @Column(length = MEBIBYTE)
    String stateBefore;

    @Column(length = MEBIBYTE)
    String stateAfter;

    protected SourceChange() {}

    SourceChange(
            UUID sourceId, SourceChangeKind kind, UUID actorId, Instant now, String stateBefore, String stateAfter) {
        this.id = Ids.next();
        this.sourceId = sourceId;
        this.kind = kind;
        this.actorId = actorId;
        this.changedAt = now;
        this.stateBefore = stateBefore;
        this.stateAfter = stateAfter;
    }
}
