package io.headlight.feedback.suggestion;

import io.headlight.kit.http.Ids;
import io.headlight.kit.problem.Rejection;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
 * Something a manager might say to a rep, with the facts it stands on. There is one for each expectation, kind and period:
 * while it is open its facts follow what is true; once sent or dismissed it stays as it was.
 */
@Entity
@Table(name = "suggestion")
class Suggestion {

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    SuggestionKind kind;

    @Enumerated(EnumType.STRING)
    SuggestionStatus status;

    @Column(updatable = false)
    UUID repId;

    @Column(updatable = false)
    UUID planId;

    @Column(updatable = false)
    UUID expectationId;

    String behavior;

    @Embedded
    SuggestionFacts facts;

    @Column(updatable = false)
    Instant detectedAt;

    LocalDate expiresOn;
    Instant closedAt;
    UUID closedBy;
    String reason;

    protected Suggestion() {}

    Suggestion(Finding finding, Instant now) {
        id = Ids.next();
        kind = finding.kind();
        repId = finding.repId();
        planId = finding.planId();
        expectationId = finding.expectationId();
        detectedAt = now.truncatedTo(ChronoUnit.MICROS);
        status = SuggestionStatus.OPEN;
        take(finding);
    }

    Finding.Identity identity() {
        return new Finding.Identity(expectationId, kind, facts.periodFrom(), facts.periodTo());
    }

    String wording() {
        return Wording.of(kind, behavior, facts);
    }

    /** It is still true, or true again. What was sent or dismissed is not brought up a second time. */
    void isTrue(Finding finding) {
        if (isOpen() || status == SuggestionStatus.OBSOLETE) {
            status = SuggestionStatus.OPEN;
            take(finding);
        }
    }

    void isNoLongerTrue() {
        if (isOpen()) {
            status = SuggestionStatus.OBSOLETE;
        }
    }

    boolean isOpen() {
        return status == SuggestionStatus.OPEN;
    }

    void send(UUID by, Instant now) {
        if (status == SuggestionStatus.SENT) {
            throw new SuggestionAlreadySent();
        }
        requireOpen();
        close(SuggestionStatus.SENT, by, now);
    }

    /** False when the same person dismissed it before: that changes nothing, so a retry is harmless. */
    boolean dismiss(String why, UUID by, Instant now) {
        if (status == SuggestionStatus.DISMISSED && by.equals(closedBy)) {
            return false;
        }
        requireOpen();
        close(SuggestionStatus.DISMISSED, by, now);
        reason = why;
        return true;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new SuggestionNotOpen(status);
        }
    }

    private void close(SuggestionStatus as, UUID by, Instant now) {
        status = as;
        closedBy = by;
        closedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    private void take(Finding finding) {
        behavior = finding.behavior();
        facts = finding.facts();
        expiresOn = finding.expiresOn();
    }

    /** Said once already: the rep would hear it twice. */
    static final class SuggestionAlreadySent extends Rejection.Conflict {
        SuggestionAlreadySent() {
            super("This suggestion was sent already.");
        }
    }

    static final class SuggestionNotOpen extends Rejection.Conflict {
        SuggestionNotOpen(SuggestionStatus status) {
            super("This suggestion is %s; only an open one can be used.".formatted(status));
        }
    }
}
