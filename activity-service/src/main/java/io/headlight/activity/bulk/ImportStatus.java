package io.headlight.activity.bulk;

/** Where an import is. */
public enum ImportStatus {
    /** Its content, or the rest of it, is still to be sent. */
    WAITING,
    /** Its content is coming in. */
    RECEIVING,
    /** Everything was looked at. */
    DONE,
    /** From some line on nobody can tell what the rows are; it can be sent again from the start. */
    FAILED,
    /** Nothing was sent for too long. */
    ABANDONED
}
