package io.headlight.activity.activity;

import java.util.Set;

/** What part of selling an activity is: only what a rep does can be managed, what comes out of it is monitored. */
public enum ActivityClass {
    /** Around the conversation: calls, meetings, follow-ups, plans. */
    AROUND_CALL,
    /** How the conversation itself went. */
    DURING_CALL,
    /** Notes, flags, stages: never a selling behavior. */
    ADMIN,
    /** A result. */
    OUTCOME;

    private static final Set<String> DURING = Set.of("call_reviewed", "call_review");
    private static final Set<String> ADMINISTRATIVE = Set.of("note", "flag", "disposition", "stage_set");
    private static final Set<String> OUTCOMES = Set.of("deal_won", "deal_lost", "customer_retained");

    /** The class of a type. The catalog is open: a type nobody knows is something a rep did. */
    public static ActivityClass of(String activityType) {
        if (DURING.contains(activityType)) {
            return DURING_CALL;
        }
        if (ADMINISTRATIVE.contains(activityType)) {
            return ADMIN;
        }
        return OUTCOMES.contains(activityType) ? OUTCOME : AROUND_CALL;
    }
}
