package io.headlight.plan.expectation;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.Rights;
import io.headlight.kit.problem.Rejection;
import io.headlight.plan.challenge.Challenges;
import io.headlight.plan.challenge.NewChallengeDecision;
import io.headlight.plan.history.History;
import io.headlight.plan.history.HistoryEvent;
import io.headlight.plan.version.PlanVersions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Answers a rep's challenge. Whoever leads the plan's team may, as they made the promise; the rep never does. */
@ApplicationScoped
class DecideChallenge {

    private final ReadExpectations reading;
    private final PlanVersions versions;
    private final Challenges challenges;
    private final History history;
    private final Rights rights;
    private final Caller caller;
    private final Clock clock;

    DecideChallenge(
            ReadExpectations reading,
            PlanVersions versions,
            Challenges challenges,
            History history,
            Rights rights,
            Caller caller,
            Clock clock) {
        this.reading = reading;
        this.versions = versions;
        this.challenges = challenges;
        this.history = history;
        this.rights = rights;
        this.caller = caller;
        this.clock = clock;
    }

    Expectation decide(UUID id, NewChallengeDecision answer) {
        var expectation = reading.existing(id);
        requireRight(expectation);
        var challenge = challenges.findById(expectation.openChallengeId());
        var before = ExpectationState.of(expectation, challenge);
        var now = clock.instant();
        if (answer.isAcceptance()) {
            expectation.requireTime(
                    versions.get(expectation.planId, expectation.planVersion).dayAt(now));
        }
        challenge.decide(answer, caller.id(), now);
        expectation.decided(challenge);
        history.record(
                expectation.planId,
                challenge.isAccepted() ? HistoryEvent.CHALLENGE_ACCEPTED : HistoryEvent.CHALLENGE_DECLINED,
                caller.id(),
                before,
                ExpectationState.of(expectation, challenge));
        challenges.flush(); // so that the answer carries the new version
        return expectation;
    }

    private void requireRight(Expectation expectation) {
        if (!caller.seesAll()) {
            rights.ledTeam(
                    versions.get(expectation.planId, expectation.planVersion).teamId());
        }
        if (expectation.repId.equals(caller.id())) {
            throw new NotYours();
        }
    }

    static final class NotYours extends Rejection.Forbidden {
        NotYours() {
            super("Nobody decides on their own challenge.");
        }
    }
}
