package io.headlight.plan.absence;

/** What a rep does instead of working. */
public enum AbsenceKind {
    VACATION,
    /** Personal: nobody but the rep and those who manage them learn of it. */
    SICKNESS,
    TRAINING,
    OTHER
}
