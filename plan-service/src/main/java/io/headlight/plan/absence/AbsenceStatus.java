package io.headlight.plan.absence;

/** Whether an absence counts. */
public enum AbsenceStatus {
    ACTIVE,
    /** Taken back; it counts for moments before that only. */
    CANCELLED
}
