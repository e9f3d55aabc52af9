package io.headlight.activity.match;

import io.headlight.activity.activity.Activity;
import io.headlight.kit.http.Ids;
import io.headlight.kit.problem.Rejection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/**
 * That a person said of two records that they are not of the same thing. It holds for what they are records of, so also
 * when their sources tell of it again.
 */
@Entity
@Immutable
@Table(name = "separation")
class Separation {

    @Id
    UUID id;

    @TenantId
    String tenantId;

    byte[] one;
    byte[] other;
    UUID activityId;
    UUID fromActivityId;
    String reason;
    UUID separatedBy;
    Instant separatedAt;

    protected Separation() {}

    Separation(Activity activity, Activity from, String reason, UUID separatedBy, Instant now) {
        this.id = Ids.next();
        var digest = activity.object().digest();
        var fromDigest = from.object().digest();
        boolean inOrder = Arrays.compareUnsigned(digest, fromDigest) < 0;
        this.one = inOrder ? digest : fromDigest;
        this.other = inOrder ? fromDigest : digest;
        this.activityId = activity.id();
        this.fromActivityId = from.id();
        this.reason = reason;
        this.separatedBy = separatedBy;
        this.separatedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    boolean isOf(Activity activity) {
        var digest = activity.object().digest();
        return Arrays.equals(digest, one) || Arrays.equals(digest, other);
    }

    /** Nothing holds them together. */
    static final class NotMatched extends Rejection.Conflict {
        NotMatched() {
            super("These two are not taken for the same, so both count as far as their sources say.");
        }
    }
}
