package io.headlight.feedback.feedback;

/** What a manager says. */
public enum FeedbackKind {
    /** Well done; comes from a suggestion. */
    ENCOURAGEMENT,
    /** Something is missing or slipping; comes from a suggestion. */
    GAP,
    /** Anything else, in the manager's own words. */
    NOTE
}
