package io.headlight.activity.source.secret;

import io.headlight.kit.http.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/** A sealed secret of a source. It is accepted until it expires; several may be at once, so that no event is lost. */
@Entity
@Table(name = "source_secret")
public class SourceSecret {

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    UUID sourceId;
    String keyId;
    byte[] sealed;
    Instant createdAt;
    Instant expiresAt;
    Instant lastMatchedAt;

    protected SourceSecret() {}

    SourceSecret(UUID sourceId, String keyId, byte[] sealed, Instant now) {
        this.id = Ids.next();
        this.sourceId = sourceId;
        this.keyId = keyId;
        this.sealed = sealed;
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    boolean isLive(Instant now) {
        return expiresAt == null || expiresAt.isAfter(now);
    }

    /** One that ends sooner anyway stays as it is. */
    void expireAt(Instant end) {
        if (isLive(end)) {
            expiresAt = end.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** The earlier it was, the less it matters: never back in time, and not more often than each minute. */
    void matchedAt(Instant at) {
        var minute = at.truncatedTo(ChronoUnit.MINUTES);
        if (lastMatchedAt == null || minute.isAfter(lastMatchedAt)) {
            lastMatchedAt = minute;
        }
    }

    SecretView view() {
        return new SecretView(id, createdAt, expiresAt, lastMatchedAt);
    }
}
