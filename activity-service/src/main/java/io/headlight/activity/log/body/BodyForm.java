package io.headlight.activity.log.body;

/** What a body is written in. */
public enum BodyForm {
    JSON,
    XML,
    /** Names and values as a browser sends them. */
    FORM,
    /** None of these: it has no members that could be hidden by name, so it is not shown. */
    OTHER
}
