package io.headlight.plan.line;

/** What a rep gains. */
public enum RewardKind {
    BONUS,
    RECOGNITION,
    DEVELOPMENT,
    TIME_OFF,
    OTHER
}
