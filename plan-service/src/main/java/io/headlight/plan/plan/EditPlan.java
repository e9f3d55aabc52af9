package io.headlight.plan.plan;

import io.headlight.kit.caller.Caller;
import io.headlight.plan.history.History;
import io.headlight.plan.history.HistoryEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Changes and deletes drafts, and leaves a trace of both. */
@ApplicationScoped
class EditPlan {

    private final Plans plans;
    private final History history;
    private final Caller caller;

    EditPlan(Plans plans, History history, Caller caller) {
        this.plans = plans;
        this.history = history;
        this.caller = caller;
    }

    void change(Plan plan, PlanChange to) {
        var before = plan.editable();
        plan.change(to);
        if (!plan.editable().equals(before)) {
            history.record(plan.id, HistoryEvent.PLAN_CHANGED, caller.id(), before, plan.editable());
            plans.flush(); // so that the answer carries the new version
        }
    }

    void delete(Plan plan) {
        plan.requireDraft();
        history.record(plan.id, HistoryEvent.PLAN_DELETED, caller.id(), plan.editable(), null);
        plans.delete(plan);
    }
}
