package io.headlight.feedback.suggestion;

/** What there is to say about a behavior. */
public enum SuggestionKind {
    /** It was achieved. */
    ENCOURAGEMENT,
    /** It is missing, or slipping. */
    GAP
}
