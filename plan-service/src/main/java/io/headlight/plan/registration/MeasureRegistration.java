package io.headlight.plan.registration;

import io.headlight.kit.http.Ids;
import io.headlight.plan.version.PlanVersion;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/**
 * Work to be done after a publication: tell activity-service what to measure. Written with the version, so that a crash
 * between the two loses nothing; done by whoever holds the lease.
 */
@Entity
class MeasureRegistration {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    UUID planId;
    int planVersion;
    int attempts;
    Instant nextAttemptAt;
    UUID leaseOwner;
    Instant leaseUntil;
    Instant doneAt;

    protected MeasureRegistration() {}

    MeasureRegistration(PlanVersion version) {
        this.id = Ids.next();
        this.planId = version.planId();
        this.planVersion = version.number();
        // Due at once and held by nobody, whatever our clock says: both are compared with the database's.
        this.nextAttemptAt = Instant.EPOCH;
        this.leaseUntil = Instant.EPOCH;
    }

    void done(Instant now) {
        attempts++;
        doneAt = now;
        leaseOwner = null;
    }

    /** Tries again later, each time twice as late, up to a minute. */
    void failed(Instant now) {
        attempts++;
        nextAttemptAt = now.plus(pauseAfter(attempts));
        leaseOwner = null;
        leaseUntil = now;
    }

    static Duration pauseAfter(int attempts) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
