package io.headlight.plan.expectation;

import io.headlight.kit.caller.Caller;
import io.headlight.plan.challenge.Challenges;
import io.headlight.plan.challenge.NewChallenge;
import io.headlight.plan.history.History;
import io.headlight.plan.history.HistoryEvent;
import io.headlight.plan.version.PlanVersions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Records that a rep objects to a target, with their reason and what they would promise instead. */
@ApplicationScoped
class ChallengeTarget {

    private final ReadExpectations reading;
    private final PlanVersions versions;
    private final Challenges challenges;
    private final History history;
    private final Caller caller;
    private final Clock clock;

    ChallengeTarget(
            ReadExpectations reading,
            PlanVersions versions,
            Challenges challenges,
            History history,
            Caller caller,
            Clock clock) {
        this.reading = reading;
        this.versions = versions;
        this.challenges = challenges;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    Expectation challenge(UUID id, NewChallenge raised) {
        var expectation = reading.visible(id);
        expectation.requireRep(caller.id());
        var before = ExpectationState.of(expectation, null);
        var now = clock.instant();
        var today = versions.get(expectation.planId, expectation.planVersion).dayAt(now);
        var challenge = expectation.challenge(raised, today, now);
        challenges.persist(challenge);
        history.record(
                expectation.planId,
                HistoryEvent.EXPECTATION_CHALLENGED,
                caller.id(),
                before,
                ExpectationState.of(expectation, challenge));
        challenges.flush(); // so that the answer carries the new version
        return expectation;
    }
}
