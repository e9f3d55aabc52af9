package io.headlight.activity.activity;

/** How well we know that it happened. */
public enum EvidenceLevel {
    /** A rep says so. */
    SELF_REPORTED,
    /** The system in which it was done says so. */
    SYSTEM,
    /** Somebody or something independent of the rep confirmed it. */
    VERIFIED
}
