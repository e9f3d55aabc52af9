package io.headlight.plan.teamcalendar;

/** Why a team does not work on a day. */
public enum DayOff {
    /** None of its weekdays. */
    WEEKEND,
    PUBLIC_HOLIDAY,
    /** The company's own. */
    OWN_HOLIDAY
}
