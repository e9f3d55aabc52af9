package io.headlight.plan.history;

/** What happened to a plan. */
public enum HistoryEvent {
    PLAN_CREATED,
    PLAN_CHANGED,
    PLAN_DELETED,
    PLAN_PUBLISHED,
    PLAN_AMENDED,
    /** Its last day was set. */
    PLAN_CLOSING,
    /** Its numbers are recorded. */
    PLAN_CLOSED,
    REP_JOINED,
    REP_LEFT,
    MEASURES_REGISTERED,
    EXPECTATION_ACKNOWLEDGED,
    EXPECTATION_CHALLENGED,
    CHALLENGE_ACCEPTED,
    CHALLENGE_DECLINED
}
