package io.headlight.plan.progress;

import io.headlight.kit.http.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/** A rep's numbers as they were known when their plan closed. Never altered: what comes later is a restatement. */
@Entity
@Immutable
class RecordedProgress {

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    UUID planId;
    UUID repId;
    Instant closedAt;

    /** As it was answered, as JSON. */
    @Column(length = 1_000_000)
    String content;

    protected RecordedProgress() {}

    RecordedProgress(UUID planId, UUID repId, Instant closedAt, String content) {
        this.id = Ids.next();
        this.planId = planId;
        this.repId = repId;
        this.closedAt = closedAt;
        this.content = content;
    }
}
