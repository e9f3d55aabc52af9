package io.headlight.plan.challenge;

import io.headlight.kit.problem.Violation;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to a challenge.
 *
 * @param reason why; must be given when the challenge is declined
 * @param target the agreed one; null for the proposed one
 */
@Schema(examples = """
                {"decision": "ACCEPTED", "reason": "Agreed until the accounts are replaced.", "target": 2.5}""")
public record NewChallengeDecision(
        @NotNull ChallengeDecision decision,

        @Size(max = 1000)
        @Schema(
                description = "Required when the challenge is declined",
                examples = "Agreed until the accounts are replaced.")
        String reason,

        @Positive
        @Digits(integer = 12, fraction = 4)
        @Schema(description = "The agreed target; the proposed one when absent", examples = "2.5")
        BigDecimal target) {

    public boolean isAcceptance() {
        return decision == ChallengeDecision.ACCEPTED;
    }

    /** What keeps this from being an answer to a challenge with that proposal. */
    List<Violation> faults(BigDecimal proposed) {
        var found = new ArrayList<Violation>();
        if (isAcceptance()) {
            if (target == null && proposed == null) {
                found.add(Violation.at("/target", "target_missing", "The rep proposed none: say which was agreed."));
            }
            return found;
        }
        if (reason == null || reason.isBlank()) {
            found.add(Violation.at("/reason", "reason_missing", "Tell the rep why the target stays."));
        }
        if (target != null) {
            found.add(Violation.at("/target", "target_stays", "A declined challenge leaves the target as it is."));
        }
        return found;
    }
}
