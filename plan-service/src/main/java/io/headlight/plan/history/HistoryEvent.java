package io.headlight.plan.history;

/** What happened to a plan. */
public enum HistoryEvent {
    PLAN_CREATED,
    PLAN_CHANGED,
    PLAN_DELETED,
    PLAN_PUBLISHED,
    MEASURES_REGISTERED,
    EXPECTATION_ACKNOWLEDGED,
    EXPECTATION_CHALLENGED,
    CHALLENGE_ACCEPTED,
    CHALLENGE_DECLINED
}
