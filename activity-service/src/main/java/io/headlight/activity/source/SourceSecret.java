package io.headlight.activity.source;

import io.headlight.kit.http.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** A sealed secret of a source. */
@Entity
@Immutable
@Table(name = "source_secret")
class SourceSecret {

    @Id
    UUID id;

    @TenantId
    String tenantId;

    UUID sourceId;
    String keyId;
    byte[] sealed;
    Instant createdAt;

    protected SourceSecret() {}

    SourceSecret(UUID sourceId, String keyId, byte[] sealed, Instant now) {
        this.id = Ids.next();
        this.sourceId = sourceId;
        this.keyId = keyId;
        this.sealed = sealed;
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
    }
}
