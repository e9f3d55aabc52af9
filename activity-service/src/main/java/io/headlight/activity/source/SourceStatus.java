package io.headlight.activity.source;

/** Whether a source takes deliveries. */
public enum SourceStatus {
    /** Deliveries are taken and worked off. */
    ACTIVE,
    /** Deliveries are taken and wait until it is active again. */
    PAUSED,
    /** Deliveries are refused for good, which tells the partner's system to stop. */
    DISABLED,
    /** Gone; kept because deliveries of before still name it. */
    DELETED
}
