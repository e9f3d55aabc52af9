package io.headlight.activity.delivery;

import java.util.Collection;

/** How far a delivery is. */
public enum DeliveryStatus {
    /** On disk, and there is work to do. */
    RECEIVED,
    /** Everything in it is in the numbers, or is nothing we count. */
    PROCESSED,
    /** Something in it tells too little; the rest is in the numbers. */
    NEEDS_FETCH,
    /** Something in it waits until people repair what is missing. */
    QUARANTINED,
    /** Something in it failed every time it was tried. */
    DEAD;

    public static DeliveryStatus of(Collection<ItemStatus> items) {
        if (items.contains(ItemStatus.PENDING)) {
            return RECEIVED;
        }
        if (items.contains(ItemStatus.DEAD)) {
            return DEAD;
        }
        if (items.contains(ItemStatus.QUARANTINED)) {
            return QUARANTINED;
        }
        return items.contains(ItemStatus.NEEDS_FETCH) ? NEEDS_FETCH : PROCESSED;
    }
}
