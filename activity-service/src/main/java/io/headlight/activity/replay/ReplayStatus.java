package io.headlight.activity.replay;

/** How far a replay is. */
public enum ReplayStatus {
    /** Deliveries are still being taken up. */
    RUNNING,
    /** Every delivery was taken up; the last of them may still be at work. */
    DONE
}
