package io.headlight.activity.log;

/** What happens to a delivery. */
public enum DeliveryStep {
    /** It was here, whole. */
    RECEIVED,
    /** Who sent it was proven. */
    VERIFIED,
    /** One of its items had its fate. */
    ITEM_SETTLED,
    /** Nothing was left to do. */
    CONCLUDED,
    /** Its body was taken away, by age or as it named somebody who was erased. */
    BODY_REMOVED
}
