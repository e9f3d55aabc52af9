package io.headlight.plan.measure;

/**
 * What a measure looks at. {@code LAGGING}: an outcome already past, which can only be monitored. {@code LEADING}: an act
 * that should produce the outcome, which can be monitored and managed.
 */
public enum Indicator {
    LAGGING,
    LEADING
}
