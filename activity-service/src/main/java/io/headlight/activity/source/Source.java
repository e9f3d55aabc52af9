package io.headlight.activity.source;

import io.headlight.kit.http.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A connection to one system of one partner: where it posts, and how it proves who it is. */
@Entity
@Table(name = "source")
public class Source {

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    String sourceKey;
    String name;
    String sender;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    SourceStatus status;

    Instant createdAt;

    @Version
    long version;

    protected Source() {}

    Source(SourceKey key, String name, String sender, Instant now) {
        this.id = Ids.next();
        this.sourceKey = key.random();
        this.name = name;
        this.sender = sender;
        this.status = SourceStatus.ACTIVE;
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    public UUID id() {
        return id;
    }

    public String sender() {
        return sender;
    }
}
