package io.headlight.activity.source;

/** Whether a source takes deliveries. */
public enum SourceStatus {
    ACTIVE,
    /** What comes is stored and answered; it is worked off when the source is active again. */
    PAUSED,
    /** The partner is told 410: stop sending. */
    DISABLED,
    /** Gone for everybody; only what it brought still names it. */
    DELETED
}
