package io.headlight.plan.expectation;

import io.headlight.kit.http.Ids;
import io.headlight.kit.problem.Rejection;
import io.headlight.plan.acknowledgement.Understanding;
import io.headlight.plan.challenge.Challenge;
import io.headlight.plan.challenge.NewChallenge;
import io.headlight.plan.line.LineType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/**
 * One line of a published plan for one rep over days of its own: what is expected, by when, and whether they know. An
 * amendment of the line ends it and begins another; its number and its days stay as they were.
 */
@Entity
public class Expectation {

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    @Version
    long version;

    UUID planId;
    int planVersion;
    UUID repId;
    UUID lineId;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    LineType lineType;

    @Column(precision = 16, scale = 4)
    BigDecimal target;

    LocalDate startsOn;
    LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    ExpectationStatus status;

    Instant sentAt;
    Instant seenAt;
    Instant acknowledgedAt;

    @Column(length = 500)
    String acknowledgementNote;

    /** The open or last one; null when the target was never challenged. */
    UUID challengeId;

    /** When its last day was moved forward; null while it holds as long as its version. */
    Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    EndReason endReason;

    protected Expectation() {}

    /** Sends a line of a version to a rep, to hold from that day on. */
    Expectation(Sending sending, UUID repId, Sending.Line line) {
        this.id = Ids.next();
        this.planId = sending.version().planId();
        this.planVersion = sending.version().number();
        this.repId = repId;
        this.lineId = line.id();
        this.lineType = line.type();
        this.target = line.target();
        this.startsOn = sending.from();
        this.endsOn = sending.version().endsOn();
        this.status = ExpectationStatus.SENT;
        this.sentAt = sending.at();
    }

    public UUID id() {
        return id;
    }

    public UUID planId() {
        return planId;
    }

    public int planVersion() {
        return planVersion;
    }

    public UUID repId() {
        return repId;
    }

    public UUID lineId() {
        return lineId;
    }

    public BigDecimal target() {
        return target;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    /** Empty when it is before {@code startsOn}: it was replaced before it began. */
    public LocalDate endsOn() {
        return endsOn;
    }

    public Instant sentAt() {
        return sentAt;
    }

    /** Was its last day moved forward after that moment? */
    public boolean endedAfter(Instant moment) {
        return endedAt != null && endedAt.isAfter(moment);
    }

    /** The day after {@code last}, nothing more is expected by this; a challenge still open is moot with it. */
    void end(LocalDate last, EndReason reason, Instant now) {
        endsOn = last;
        endedAt = now;
        endReason = reason;
        if (status == ExpectationStatus.CHALLENGED && last.isBefore(startsOn)) {
            status = ExpectationStatus.SEEN;
        }
    }

    /** It holds until that day after all. */
    void revive(LocalDate last) {
        endsOn = last;
        endedAt = null;
        endReason = null;
    }

    public boolean wasChallenged() {
        return challengeId != null;
    }

    boolean isUnseen() {
        return status == ExpectationStatus.SENT;
    }

    /** False when it was acknowledged before: saying it again changes nothing. */
    boolean acknowledge(Understanding said, Instant now) {
        said.requireComplete(lineType);
        if (status == ExpectationStatus.ACKNOWLEDGED) {
            said.requireNothingNew(acknowledgementNote);
            return false;
        }
        requireUnchallenged();
        seenAt = seenAt == null ? now : seenAt;
        acknowledgedAt = now;
        acknowledgementNote = said.words();
        status = ExpectationStatus.ACKNOWLEDGED;
        return true;
    }

    /** The rep's objection to the present target. It takes back an acknowledgement: nobody stands by what they contest. */
    Challenge challenge(NewChallenge raised, LocalDate today, Instant now) {
        requireUnchallenged();
        requireTime(today);
        var challenge = new Challenge(id, repId, target, raised, now);
        challengeId = challenge.id();
        seenAt = seenAt == null ? now : seenAt;
        acknowledgedAt = null;
        acknowledgementNote = null;
        status = ExpectationStatus.CHALLENGED;
        return challenge;
    }

    /** Nothing can be agreed for days that are over: their numbers are recorded, or their line was amended. */
    void requireTime(LocalDate today) {
        if (today.isAfter(endsOn)) {
            throw new PeriodOver();
        }
    }

    UUID openChallengeId() {
        if (status != ExpectationStatus.CHALLENGED) {
            throw new NotChallenged();
        }
        return challengeId;
    }

    /**
     * Takes the decision over. An agreed target is a new promise that the rep has not read yet, even where they proposed
     * it, so it is SENT again and has to be acknowledged; a target that stays has been SEEN.
     */
    void decided(Challenge challenge) {
        if (challenge.isAccepted()) {
            target = challenge.agreedTarget();
            seenAt = null;
            status = ExpectationStatus.SENT;
        } else {
            status = ExpectationStatus.SEEN;
        }
    }

    void requireRep(UUID callerId) {
        if (!repId.equals(callerId)) {
            throw new NotYours();
        }
    }

    private void requireUnchallenged() {
        if (status == ExpectationStatus.CHALLENGED) {
            throw new AlreadyChallenged();
        }
    }

    static final class NotYours extends Rejection.Forbidden {
        NotYours() {
            super("Only the rep themselves can acknowledge or challenge what is expected of them.");
        }
    }

    static final class AlreadyChallenged extends Rejection.Conflict {
        AlreadyChallenged() {
            super("This target is challenged; that has to be decided first.");
        }
    }

    static final class PeriodOver extends Rejection.Conflict {
        PeriodOver() {
            super("The time of this expectation is over; nothing can be agreed for it any more.");
        }
    }

    static final class NotChallenged extends Rejection.Conflict {
        NotChallenged() {
            super("No challenge of this target is open.");
        }
    }
}
