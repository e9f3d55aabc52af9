package io.headlight.plan.line;

/** What one unit of a deliverable is handed in for. */
public enum DeliveredPer {
    /** By the rep, for all they do: a territory plan. */
    REP,
    /** For an account: an account plan. Counted once per account, however often it is revised. */
    ACCOUNT
}
