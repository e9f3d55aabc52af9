package io.headlight.activity.source;

/** Whether a source takes deliveries. */
public enum SourceStatus {
    ACTIVE
}
