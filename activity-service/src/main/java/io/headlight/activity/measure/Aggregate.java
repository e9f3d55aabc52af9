package io.headlight.activity.measure;

/** How the activities of a day or a range become one number. */
public enum Aggregate {
    /** How many. */
    COUNT,
    /** How many different subjects; over a range each counts once, however many days it is on. */
    DISTINCT,
    /** The sum of a value. */
    SUM,
    /** The mean of a value over activities, not over days; rounded half even to 4 decimals. */
    AVERAGE,
    /** The value of the one that happened last. */
    LATEST
}
