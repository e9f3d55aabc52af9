package io.headlight.plan.course;

/** Where a line stands, from bad to good. */
public enum ProgressState {
    /** The time is over and the target was not reached. */
    MISSED,
    /** Ten percent or more behind what was due by now. */
    OFF_TRACK,
    /** Behind, by less than ten percent; or a deliverable that is not in with the last fifth of its time running. */
    AT_RISK,
    ON_TRACK,
    /** The target of the whole timeframe is reached. */
    ACHIEVED
}
