package io.headlight.plan.progress;

import io.headlight.kit.store.Atomic;
import io.headlight.plan.expectation.Expectations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Keeps the numbers of everybody under a plan as they were known at its end. */
@ApplicationScoped
public class RecordProgress {

    /** As many rows as make a short transaction. */
    private static final int AT_ONCE = 25;

    private final JudgeProgress judging;
    private final RecordedNumbers recorded;
    private final Expectations expectations;

    RecordProgress(JudgeProgress judging, RecordedNumbers recorded, Expectations expectations) {
        this.judging = judging;
        this.recorded = recorded;
        this.expectations = expectations;
    }

    /**
     * Repeatable.
     *
     * @throws io.headlight.kit.problem.Rejection.Unavailable when activity-service does not answer
     */
    public void record(UUID planId, Instant closedAt) {
        var numbers = judging.of(everybody(planId), planId, closedAt, closedAt);
        for (int i = 0; i < numbers.size(); i += AT_ONCE) {
            recorded.record(numbers.subList(i, Math.min(i + AT_ONCE, numbers.size())), planId, closedAt);
        }
    }

    @Atomic
    Set<UUID> everybody(UUID planId) {
        return expectations.repsOf(planId);
    }
}
