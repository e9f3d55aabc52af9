package io.headlight.activity.webhook;

/** The fate of one item of a delivery. */
public enum ItemStatus {
    /** Still to do: new, tried in vain, or released from quarantine. */
    PENDING,
    /** It changed the facts. */
    APPLIED,
    /** It said nothing new: a repetition, or older than what its source said already. */
    UNCHANGED,
    /** It is nothing we count. */
    IGNORED,
    /** It cannot be used as it is, and somebody can help. */
    QUARANTINED,
    /** It failed every time it was tried. */
    DEAD;

    boolean isSettled() {
        return this != PENDING;
    }
}
