package io.headlight.activity.replay;

import io.headlight.activity.delivery.Deliveries;
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

/** Stored deliveries that go the way of new ones once more; the originals stay as they came. */
@Entity
@Table(name = "replay")
class Replay {

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    UUID sourceId;
    Instant receivedFrom;
    Instant receivedTo;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    ReplayStatus status;

    UUID position;
    long deliveries;
    long skipped;
    Instant createdAt;
    UUID createdBy;

    @Version
    long version;

    protected Replay() {}

    private Replay(UUID sourceId, ReplayStatus status, UUID author, Instant now) {
        this.id = Ids.next();
        this.sourceId = sourceId;
        this.status = status;
        this.position = Ids.BEFORE_ALL;
        this.createdBy = author;
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** Of everything received in [from, to). */
    static Replay ofRange(UUID sourceId, Instant from, Instant to, UUID author, Instant now) {
        var replay = new Replay(sourceId, ReplayStatus.RUNNING, author, now);
        replay.receivedFrom = from.truncatedTo(ChronoUnit.MICROS);
        replay.receivedTo = to.truncatedTo(ChronoUnit.MICROS);
        return replay;
    }

    /** Of some that were taken up at once. */
    static Replay ofSome(UUID sourceId, int count, long skipped, UUID author, Instant now) {
        var replay = new Replay(sourceId, ReplayStatus.DONE, author, now);
        replay.deliveries = count;
        replay.skipped = skipped;
        return replay;
    }

    /** These were taken up as far as they have a body, in the order of their ids; none are the end. */
    void took(Deliveries.Replayed some) {
        if (some.ids().isEmpty()) {
            status = ReplayStatus.DONE;
        } else {
            position = some.ids().getLast();
            deliveries += some.replayed();
            skipped += some.ids().size() - some.replayed();
        }
    }
}
