package io.headlight.feedback.suggestion;

/** What became of a suggestion. */
public enum SuggestionStatus {
    /** True, and nobody has done anything with it yet. */
    OPEN,
    /** A manager sent it, as it was or edited. */
    SENT,
    /** A manager decided not to send it. */
    DISMISSED,
    /** No longer true. It opens again when it becomes true again. */
    OBSOLETE
}
