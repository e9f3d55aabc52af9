package io.headlight.plan.closure;

import io.headlight.kit.store.Atomic;
import io.headlight.plan.history.History;
import io.headlight.plan.history.HistoryEvent;
import io.headlight.plan.plan.PlanStatus;
import io.headlight.plan.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Published plans whose last local midnight is over. */
@ApplicationScoped
class OverduePlans {

    record Overdue(UUID id, Instant closesAt) {}

    private final Plans plans;
    private final History history;
    private final Clock clock;

    OverduePlans(Plans plans, History history, Clock clock) {
        this.plans = plans;
        this.history = history;
        this.clock = clock;
    }

    @Atomic
    List<Overdue> find() {
        var now = clock.instant();
        return plans.running().stream()
                .filter(plan -> !plan.midnightAfter().isAfter(now))
                .map(plan -> new Overdue(plan.id(), plan.midnightAfter()))
                .toList();
    }

    /** Their numbers are recorded. */
    @Atomic
    void closed(UUID planId) {
        var plan = plans.findById(planId);
        if (plan.status() == PlanStatus.CLOSED) {
            return;
        }
        var before = ClosureView.of(plan);
        plan.closed();
        history.record(planId, HistoryEvent.PLAN_CLOSED, null, before, ClosureView.of(plan));
    }
}
