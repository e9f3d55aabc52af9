package io.headlight.plan.challenge;

/** What became of a challenge. */
public enum ChallengeDecision {
    /** Another target was agreed. */
    ACCEPTED,
    /** The target stays. */
    DECLINED
}
