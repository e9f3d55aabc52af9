package io.headlight.plan.line;

/** How a behavior is judged. */
public enum BehaviorKind {
    /** So many per day, week, month or period. */
    COUNTED,
    /** To be handed in by a date, with evidence. */
    DELIVERABLE,
    /** A level to be held, for example an average. */
    QUALITY
}
