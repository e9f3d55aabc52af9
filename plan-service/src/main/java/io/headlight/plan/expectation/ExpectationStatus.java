package io.headlight.plan.expectation;

/** How far an expectation has come with its rep. */
public enum ExpectationStatus {
    SENT,
    /** The rep has read it. */
    SEEN,
    /** The rep has said: understood what, by when, why and what for. */
    ACKNOWLEDGED,
    /** The rep objects to the target; those who lead the plan's team have to decide. */
    CHALLENGED
}
