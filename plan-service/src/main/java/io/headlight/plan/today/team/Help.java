package io.headlight.plan.today.team;

import io.headlight.plan.progress.BehaviorProgress;

/** What kind of help a line needs. */
public enum Help {
    /** There is time to correct course: work on how it is done. */
    COACH,
    /** A level is below what is asked: listen to calls and review them together. */
    REVIEW_CALLS,
    /** Something is to be handed in: ask for it, and for what is in the way. */
    ASK_FOR_DELIVERABLE,
    /** More would be needed than was ever done: talk about the target, or have it challenged. */
    RENEGOTIATE,
    /** A challenge waits for a decision, and nothing else is wrong. */
    DECIDE,
    /** Nothing to help with. */
    NONE;

    static Help with(BehaviorProgress line, Trouble trouble) {
        return trouble == Trouble.OUT_OF_REACH
                ? RENEGOTIATE
                : switch (line.kind()) {
                    case COUNTED -> COACH;
                    case DELIVERABLE -> ASK_FOR_DELIVERABLE;
                    case QUALITY -> REVIEW_CALLS;
                };
    }
}
