package io.headlight.activity.measure;

/** What a measure is of: LEADING is an act, which can be managed; LAGGING is what came of it, which can be monitored. */
public enum Indicator {
    LEADING,
    LAGGING
}
