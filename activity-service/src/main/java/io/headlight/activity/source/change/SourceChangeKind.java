package io.headlight.activity.source.change;

/** What somebody did to a source. */
public enum SourceChangeKind {
    CREATED,
    CHANGED,
    SECRET_ROTATED,
    DELETED
}
