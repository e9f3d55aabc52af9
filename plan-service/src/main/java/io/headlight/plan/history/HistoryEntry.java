package io.headlight.plan.history;

import io.headlight.kit.http.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/** One change to a plan: who, when, from what, to what. Written with the change, never altered. */
@Entity
@Immutable
class HistoryEntry {

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    UUID planId;

    @Enumerated(EnumType.STRING)
    @Column(length = 40)
    HistoryEvent event;

    /** Null when a job of ours did it. */
    UUID actorId;

    Instant occurredAt;

    @Column(length = 1_000_000)
    String stateBefore;

    @Column(length = 1_000_000)
    String stateAfter;

    protected HistoryEntry() {}

    HistoryEntry(UUID planId, HistoryEvent event, UUID actorId, Instant now, String stateBefore, String stateAfter) {
        this.id = Ids.next();
        this.planId = planId;
        this.event = event;
        this.actorId = actorId;
        this.occurredAt = now;
        this.stateBefore = stateBefore;
        this.stateAfter = stateAfter;
    }
}
