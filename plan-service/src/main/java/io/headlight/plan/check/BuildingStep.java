package io.headlight.plan.check;

/** What to do next with a plan, in the order in which plans are built: first a result, then what drives it. */
public enum BuildingStep {
    ADD_RESULT,
    /** There are more results or behaviors than anybody keeps in mind. */
    LEAVE_OUT_LINES,
    ADD_BEHAVIORS,
    COMPLETE_LINES,
    /** The team or the period does not fit. */
    CORRECT_TERMS,
    REVIEW_WARNINGS,
    PUBLISH,
    /** It is published: see who has understood it, and how far they are. */
    FOLLOW_UP
}
