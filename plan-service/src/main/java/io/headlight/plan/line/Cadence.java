package io.headlight.plan.line;

/** The time for which a target is stated. */
public enum Cadence {
    DAILY,
    WEEKLY,
    MONTHLY,
    PERIOD
}
