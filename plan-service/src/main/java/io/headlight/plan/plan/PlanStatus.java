package io.headlight.plan.plan;

/** Where a plan is in its life. */
public enum PlanStatus {
    /** Being built; may be incomplete, changed and deleted. */
    DRAFT,
    /** Promised to reps: its version stands, and is amended by another. */
    PUBLISHED,
    /** Its time is over and its numbers are recorded. */
    CLOSED
}
