package io.headlight.activity.processing;

import io.headlight.activity.delivery.Delivery;
import io.headlight.activity.sender.Item;

/**
 * One item that is to be worked off.
 *
 * @param position of the item in its delivery
 * @param isAlone whether it is the delivery's only item, so that the delivery can be concluded with it
 */
record Step(Delivery delivery, Item item, int position, boolean isAlone) {}
