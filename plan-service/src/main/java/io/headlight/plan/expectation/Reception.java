package io.headlight.plan.expectation;

import java.time.Instant;
import java.util.UUID;

/**
 * How far what a rep was told has come with them.
 *
 * @param acknowledgedAt null when it is not
 * @param wasChallenged whether there is a challenge, open or decided
 */
public record Reception(
        UUID expectationId,
        UUID repId,
        ExpectationStatus status,
        Instant sentAt,
        Instant acknowledgedAt,
        boolean wasChallenged) {

    static Reception of(Expectation e) {
        return new Reception(e.id, e.repId, e.status, e.sentAt, e.acknowledgedAt, e.wasChallenged());
    }
}
