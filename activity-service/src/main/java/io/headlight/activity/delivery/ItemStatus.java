package io.headlight.activity.delivery;

/** The fate of one item of a delivery. */
public enum ItemStatus {
    /** Still to do: new, tried in vain, or released from waiting. */
    PENDING,
    /** It changed the facts. */
    APPLIED,
    /** It said nothing new: a repetition, or older than what its source said already. */
    UNCHANGED,
    /** It is nothing we count. */
    IGNORED,
    /** It tells too little: what is missing must be fetched from its source, or be told. */
    NEEDS_FETCH,
    /** It cannot be used as it is, and somebody can help. */
    QUARANTINED,
    /** It failed every time it was tried. */
    DEAD;

    public boolean isSettled() {
        return this != PENDING;
    }
}
