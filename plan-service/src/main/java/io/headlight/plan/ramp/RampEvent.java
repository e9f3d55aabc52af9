package io.headlight.plan.ramp;

/** What happened to a rep's ramp. */
public enum RampEvent {
    /** The rep ramps by it, for the first time or instead of another. */
    ASSIGNED,
    /** From then on all is asked. */
    ENDED
}
