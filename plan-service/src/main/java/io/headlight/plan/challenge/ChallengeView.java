package io.headlight.plan.challenge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.line.PlainNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An objection to a target, with its answer once there is one.
 *
 * @param previousTarget what was objected to
 * @param proposedTarget what the rep would promise instead; null when they left that open
 * @param decision null while it is open
 * @param agreedTarget what holds since the decision; null unless accepted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"id", "expectationId", "repId", "previousTarget", "reason", "challengedAt"},
        examples = """
                {"id": "01970000-0000-7000-8000-0000000000c1", "expectationId": "01970000-0000-7000-8000-0000000000e1",
                 "repId": "9e500000-0000-4000-8000-00000000000b", "previousTarget": 3,
                 "reason": "Two of my five accounts moved to Rosa, so there are fewer people left to meet.",
                 "proposedTarget": 2, "challengedAt": "2027-01-05T09:12:00Z", "decision": "ACCEPTED",
                 "decisionReason": "Agreed until the accounts are replaced.", "agreedTarget": 2.5,
                 "decidedAt": "2027-01-06T16:40:00Z", "decidedBy": "9e500000-0000-4000-8000-000000000002"}""")
public record ChallengeView(
        UUID id,
        UUID expectationId,
        UUID repId,

        @Schema(description = "What was objected to; held until the decision", examples = "3")
        BigDecimal previousTarget,

        String reason,

        @Schema(description = "What the rep would promise instead; absent when they left that open", examples = "2")
        BigDecimal proposedTarget,

        Instant challengedAt,

        @Schema(description = "Absent while it is open") ChallengeDecision decision,

        String decisionReason,

        @Schema(description = "What holds since the decision; absent unless accepted", examples = "2.5")
        BigDecimal agreedTarget,

        Instant decidedAt,
        UUID decidedBy) {

    public static ChallengeView of(Challenge challenge) {
        return new ChallengeView(
                challenge.id,
                challenge.expectationId,
                challenge.repId,
                PlainNumber.of(challenge.previousTarget),
                challenge.reason,
                PlainNumber.of(challenge.proposedTarget),
                challenge.challengedAt,
                challenge.decision,
                challenge.decisionReason,
                PlainNumber.of(challenge.agreedTarget),
                challenge.decidedAt,
                challenge.decidedBy);
    }
}
