package io.headlight.activity.erasure;

/** How far an erasure is. */
public enum ErasureStatus {
    /** What is new is kept out already; what is there is being looked through. */
    RUNNING,
    /** Everything that was there has been looked through. */
    DONE
}
