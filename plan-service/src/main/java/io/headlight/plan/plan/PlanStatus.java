package io.headlight.plan.plan;

/** Where a plan is in its life. */
public enum PlanStatus {
    /** Being built; may be incomplete, changed and deleted. */
    DRAFT,
    /** Promised to reps: its version stands. */
    PUBLISHED
}
