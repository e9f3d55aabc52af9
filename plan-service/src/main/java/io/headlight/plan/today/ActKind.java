package io.headlight.plan.today;

/** What sort of thing an act of today is. */
public enum ActKind {
    /** So many more of something. */
    DO,
    /** A deliverable. */
    HAND_IN,
    /** Bring a level, such as an average, to where it should be. */
    RAISE,
    /** Say that what is expected is understood, or object to it. */
    ACKNOWLEDGE
}
