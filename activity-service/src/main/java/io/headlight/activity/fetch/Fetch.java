package io.headlight.activity.fetch;

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

/**
 * That a source's API is to be asked for an object, or was in vain; however many items wait for the object, it is one. Written
 * and moved on by {@link Fetches} alone.
 */
@Entity
@Table(name = "object_fetch")
class Fetch {

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    UUID sourceId;
    String objectKey;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    FetchStatus status;

    boolean requested;
    Instant wantedAt;
    Instant dueAt;
    UUID leasedBy;
    int tries;
    String fault;

    protected Fetch() {}
}
