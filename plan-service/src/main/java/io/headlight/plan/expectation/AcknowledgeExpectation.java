package io.headlight.plan.expectation;

import io.headlight.kit.caller.Caller;
import io.headlight.plan.acknowledgement.Understanding;
import io.headlight.plan.history.History;
import io.headlight.plan.history.HistoryEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Records that a rep has understood what is expected of them; nobody can do that for another. */
@ApplicationScoped
class AcknowledgeExpectation {

    private final ReadExpectations reading;
    private final Expectations expectations;
    private final History history;
    private final Caller caller;
    private final Clock clock;

    AcknowledgeExpectation(
            ReadExpectations reading, Expectations expectations, History history, Caller caller, Clock clock) {
        this.reading = reading;
        this.expectations = expectations;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    /** False when it was acknowledged before. */
    boolean acknowledge(UUID id, Understanding said) {
        var expectation = reading.visible(id);
        expectation.requireRep(caller.id());
        var before = ExpectationState.of(expectation, null);
        if (!expectation.acknowledge(said, clock.instant())) {
            return false;
        }
        history.record(
                expectation.planId,
                HistoryEvent.EXPECTATION_ACKNOWLEDGED,
                caller.id(),
                before,
                ExpectationState.of(expectation, null));
        expectations.flush();
        return true;
    }
}
