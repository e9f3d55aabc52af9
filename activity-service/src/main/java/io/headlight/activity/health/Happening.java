package io.headlight.activity.health;

/** What can happen to a request that is for a source we know. */
public enum Happening {
    /** Stored, as a message that was not there before. */
    RECEIVED,
    /** A message that was there: counted once. */
    REPEATED,
    /** Refused: what proves its sender is not there, or there twice. */
    MISSING,
    /** Refused: of too long ago, or of the future. */
    STALE,
    /** Refused: no secret of the source fits. */
    MISMATCH,
    /** Refused: more than the source may send. */
    LIMITED,
    /** Refused: the source is disabled. */
    DISABLED,
    /** Refused: rightly signed, and not readable. */
    MALFORMED,
    /** Refused: it could not be stored in time. */
    UNAVAILABLE;

    public boolean isRefusal() {
        return this != RECEIVED && this != REPEATED;
    }

    /** By the reason of a verifier that was not satisfied. */
    public static Happening unproven(String reason) {
        return switch (reason) {
            case "missing" -> MISSING;
            case "stale" -> STALE;
            default -> MISMATCH;
        };
    }
}
