package io.headlight.activity.delivery;

/** Why an item waits. */
public enum QuarantineReason {
    /** Nobody said yet which rep this owner id is: {@code PUT /v1/sources/{id}/owners/{ownerId}} releases it. */
    UNKNOWN_OWNER,
    /** Nobody in the directory has this email: map the email like an owner id. */
    UNKNOWN_EMAIL,
    /** Nobody said yet whose number or extension this is: map it like an owner id. */
    UNKNOWN_PHONE,
    /** The person is known and is no rep. */
    NOT_A_REP,
    /** The item names nobody. */
    NO_REP,
    /** The item breaks a rule that {@code detail} states. */
    UNMAPPABLE
}
