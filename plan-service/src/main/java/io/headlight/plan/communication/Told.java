package io.headlight.plan.communication;

import io.headlight.plan.challenge.ChallengeView;
import io.headlight.plan.expectation.ExpectationStatus;
import io.headlight.plan.expectation.Reception;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One thing a rep was told.
 *
 * @param since the last word on it that asks for an answer: the sending, an objection to it, or the decision on that
 * @param acknowledgedAt null when it is not
 */
record Told(UUID repId, ExpectationStatus status, Instant since, Instant acknowledgedAt) {

    /** @param challenges of this expectation, oldest first */
    static Told of(Reception reception, List<ChallengeView> challenges) {
        return new Told(
                reception.repId(), reception.status(), lastWord(reception, challenges), reception.acknowledgedAt());
    }

    private static Instant lastWord(Reception reception, List<ChallengeView> challenges) {
        if (challenges.isEmpty()) {
            return reception.sentAt();
        }
        var last = challenges.getLast();
        return last.decidedAt() == null ? last.challengedAt() : last.decidedAt();
    }

    boolean isAcknowledged() {
        return status == ExpectationStatus.ACKNOWLEDGED;
    }

    /** How long it took the rep to acknowledge it. */
    Duration untilAcknowledged() {
        return Duration.between(since, acknowledgedAt);
    }
}
