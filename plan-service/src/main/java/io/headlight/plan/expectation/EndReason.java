package io.headlight.plan.expectation;

/** Why less time was left for an expectation than its plan had. */
public enum EndReason {
    /** A later version of the plan asks for something else. */
    AMENDED,
    /** The rep does not belong to the plan's team any more. */
    LEFT,
    /** The plan was closed before its time. */
    CLOSED
}
