package io.headlight.kit.sample;

import io.headlight.kit.http.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** What a service of ours stores, in small: enough to try the kit on. */
@Entity
class Note {

    @TenantId
    @PartitionKey
    String tenantId;

    @Id
    UUID id;

    @Version
    long version;

    UUID repId;
    String text;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> details;

    Instant createdAt;

    protected Note() {}

    Note(UUID repId, String text, Map<String, Object> details, Instant now) {
        this.id = Ids.next();
        this.repId = repId;
        this.text = text;
        this.details = details;
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    void say(String other) {
        text = other;
    }
}
