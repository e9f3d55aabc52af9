package io.headlight.feedback.feedback;

/** How far feedback has come; it only ever moves forward. */
public enum FeedbackStatus {
    SENT,
    /** The rep has read it. */
    SEEN,
    /** The rep has said so. */
    ACKNOWLEDGED
}
