package io.headlight.activity.erased;

import io.headlight.kit.http.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/** One name of somebody who was erased, as a hash that only our key can make. */
@Entity
@Immutable
@Table(name = "erased_person")
class ErasedPerson {

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    String nameHash;

    /** {@code contact} of {@code contact:123}; null for what is no such name. */
    String kind;

    UUID sourceId;
    UUID erasureId;

    protected ErasedPerson() {}

    ErasedPerson(Name name, String hash, UUID erasureId) {
        this.id = Ids.next();
        this.nameHash = hash;
        this.kind = name.kind();
        this.sourceId = name.sourceId();
        this.erasureId = erasureId;
    }
}
