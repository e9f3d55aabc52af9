package io.headlight.plan.expectation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.challenge.Challenge;
import io.headlight.plan.challenge.ChallengeView;
import io.headlight.plan.line.PlainNumber;
import java.math.BigDecimal;
import java.util.UUID;

/** An expectation as the history of its plan tells it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExpectationState(
        UUID expectationId,
        ExpectationStatus status,
        BigDecimal target,
        String acknowledgementNote,
        ChallengeView challenge) {

    static ExpectationState of(Expectation expectation, Challenge challenge) {
        return new ExpectationState(
                expectation.id,
                expectation.status,
                PlainNumber.of(expectation.target),
                expectation.acknowledgementNote,
                challenge == null ? null : ChallengeView.of(challenge));
    }
}
