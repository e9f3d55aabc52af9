package io.headlight.plan.communication;

/** How clear it is to a rep what is expected of them. */
public enum CommunicationState {
    /** They have acknowledged all of it. */
    CLEAR,
    /** They object to a target, and wait for a decision. */
    CHALLENGED,
    /** Something is still to be read or acknowledged. */
    OPEN
}
