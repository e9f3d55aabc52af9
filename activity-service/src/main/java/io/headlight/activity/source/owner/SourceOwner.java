package io.headlight.activity.source.owner;

import io.headlight.kit.http.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/** That a source means this rep when it says this owner id. A change holds from now on: what was counted stays whose it was. */
@Entity
@Table(name = "source_owner")
class SourceOwner {

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    UUID sourceId;
    String ownerId;
    UUID repId;
    Instant mappedAt;

    @Version
    long version;

    protected SourceOwner() {}

    /** @param ownerId in the spelling of {@link OwnerIds} */
    SourceOwner(UUID sourceId, String ownerId) {
        this.id = Ids.next();
        this.sourceId = sourceId;
        this.ownerId = ownerId;
    }

    void means(UUID rep, Instant now) {
        if (!rep.equals(repId)) {
            repId = rep;
            mappedAt = now.truncatedTo(ChronoUnit.MICROS);
        }
    }
}
