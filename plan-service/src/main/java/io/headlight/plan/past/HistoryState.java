package io.headlight.plan.past;

/** Whether it is known what was done before. */
public enum HistoryState {
    AVAILABLE,
    /** Some of it is still being counted, or there is nothing to count yet; ask again in a while. */
    NOT_YET,
    /** activity-service does not answer. */
    UNAVAILABLE
}
