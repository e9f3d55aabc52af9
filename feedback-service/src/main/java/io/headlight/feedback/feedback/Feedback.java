package io.headlight.feedback.feedback;

import io.headlight.kit.http.Ids;
import io.headlight.kit.problem.Rejection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/**
 * What a manager said to a rep about a behavior. What was said stays as it was said; that it was seen and acknowledged is
 * added once each, with the moment.
 */
@Entity
@Table(name = "feedback")
class Feedback {

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    FeedbackKind kind;

    @Column(updatable = false)
    UUID repId;

    @Column(updatable = false)
    UUID authorId;

    @Column(updatable = false)
    UUID suggestionId;

    @Column(updatable = false)
    UUID expectationId;

    @Column(updatable = false)
    String message;

    @Column(updatable = false)
    boolean edited;

    @Column(updatable = false)
    LocalDate dueOn;

    @Column(updatable = false)
    Instant sentAt;

    Instant seenAt;
    Instant acknowledgedAt;
    String reply;

    protected Feedback() {}

    private Feedback(FeedbackKind kind, UUID repId, UUID authorId, String message, LocalDate dueOn, Instant now) {
        this.id = Ids.next();
        this.kind = kind;
        this.repId = repId;
        this.authorId = authorId;
        this.message = message;
        this.dueOn = dueOn;
        this.sentAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    static Feedback note(UUID repId, UUID authorId, String message, LocalDate dueOn, Instant now) {
        return new Feedback(FeedbackKind.NOTE, repId, authorId, message, dueOn, now);
    }

    /**
     * From a suggestion, in its words or in others.
     *
     * @param message the manager's own words; null for those suggested
     */
    static Feedback suggested(
            FeedbackKind kind, Origin origin, UUID repId, UUID authorId, String message, LocalDate dueOn, Instant now) {
        var words = message == null ? origin.wording() : message;
        var feedback = new Feedback(kind, repId, authorId, words, dueOn, now);
        feedback.suggestionId = origin.suggestionId();
        feedback.expectationId = origin.expectationId();
        feedback.edited = !words.strip().equals(origin.wording());
        return feedback;
    }

    /** Where it comes from. */
    record Origin(UUID suggestionId, UUID expectationId, String wording) {}

    FeedbackStatus status() {
        return acknowledgedAt != null
                ? FeedbackStatus.ACKNOWLEDGED
                : seenAt != null ? FeedbackStatus.SEEN : FeedbackStatus.SENT;
    }

    /** Only the rep's own reading counts, and only the first. */
    void readBy(UUID reader, Instant now) {
        if (seenAt == null && reader.equals(repId)) {
            seenAt = now.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** False when it was acknowledged before with the same reply: that changes nothing, so a retry is harmless. */
    boolean acknowledge(UUID by, String words, Instant now) {
        if (!by.equals(repId)) {
            throw new NotAddressedToYou();
        }
        if (acknowledgedAt != null) {
            if (words != null && !words.equals(reply)) {
                throw new AlreadyAcknowledged();
            }
            return false;
        }
        readBy(by, now);
        acknowledgedAt = now.truncatedTo(ChronoUnit.MICROS);
        reply = words;
        return true;
    }

    /** Nobody can take note of something in another's place. */
    static final class NotAddressedToYou extends Rejection.Forbidden {
        NotAddressedToYou() {
            super("Only the rep this was sent to can acknowledge it.");
        }
    }

    /** History is not rewritten. */
    static final class AlreadyAcknowledged extends Rejection.Conflict {
        AlreadyAcknowledged() {
            super("This was acknowledged before; the reply cannot be changed.");
        }
    }
}
