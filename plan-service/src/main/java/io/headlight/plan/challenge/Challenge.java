package io.headlight.plan.challenge;

import io.headlight.kit.http.Ids;
import io.headlight.kit.problem.Rejection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/**
 * A rep's reasoned objection to the target of an expectation, and its one answer. Since nothing else changes a target,
 * those that were accepted say which target held when.
 */
@Entity
public class Challenge {

    @Id
    UUID id;

    @TenantId
    @PartitionKey
    String tenantId;

    UUID expectationId;
    UUID repId;

    /** What was objected to; held until the decision. */
    @Column(precision = 16, scale = 4)
    BigDecimal previousTarget;

    @Column(length = 1000)
    String reason;

    @Column(precision = 16, scale = 4)
    BigDecimal proposedTarget;

    Instant challengedAt;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    ChallengeDecision decision;

    @Column(length = 1000)
    String decisionReason;

    @Column(precision = 16, scale = 4)
    BigDecimal agreedTarget;

    Instant decidedAt;
    UUID decidedBy;

    protected Challenge() {}

    public Challenge(UUID expectationId, UUID repId, BigDecimal target, NewChallenge raised, Instant now) {
        this.id = Ids.next();
        this.expectationId = expectationId;
        this.repId = repId;
        this.previousTarget = target;
        this.reason = raised.reason().strip();
        this.proposedTarget = raised.proposedTarget();
        this.challengedAt = now;
    }

    public UUID id() {
        return id;
    }

    public boolean isAccepted() {
        return decision == ChallengeDecision.ACCEPTED;
    }

    /** Null unless accepted. */
    public BigDecimal agreedTarget() {
        return agreedTarget;
    }

    /**
     * That it is still open was checked before.
     *
     * @throws Rejection.Invalid when the answer lacks what the rep must be told
     */
    public void decide(NewChallengeDecision answer, UUID by, Instant now) {
        var faults = answer.faults(proposedTarget);
        if (!faults.isEmpty()) {
            throw new Rejection.Invalid(faults.size() + " rules are broken.", faults);
        }
        decision = answer.decision();
        decisionReason = answer.reason() == null || answer.reason().isBlank()
                ? null
                : answer.reason().strip();
        if (answer.isAcceptance()) {
            agreedTarget = answer.target() == null ? proposedTarget : answer.target();
        }
        decidedAt = now;
        decidedBy = by;
    }
}
