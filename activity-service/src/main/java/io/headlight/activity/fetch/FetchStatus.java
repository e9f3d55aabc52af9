package io.headlight.activity.fetch;

/** How far it is with asking a source's API for an object. */
public enum FetchStatus {
    /** It will be asked, for the first time or again. */
    WAITING,
    /** It was asked and is not any more by itself: it refuses, failed too often, or does not tell what is missing. */
    FAILED
}
