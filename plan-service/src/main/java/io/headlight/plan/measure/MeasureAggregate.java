package io.headlight.plan.measure;

/** How the facts that a measure picks become one number. */
public enum MeasureAggregate {
    /** How many facts. */
    COUNT,
    /** How many different values of {@code of}. */
    DISTINCT,
    /** The sum of {@code of}. */
    SUM,
    /** The mean of {@code of}. */
    AVERAGE,
    /** The {@code of} of the last fact. */
    LATEST;

    /** Counts whole things, so that a fraction of one more cannot be asked for on a given day. */
    public boolean isWhole() {
        return this == COUNT || this == DISTINCT;
    }

    /** A number that stands rather than adds up: it is held, not collected. */
    public boolean isLevel() {
        return this == AVERAGE || this == LATEST;
    }

    boolean needsSubject() {
        return this != COUNT;
    }
}
