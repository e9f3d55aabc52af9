package io.headlight.activity.delivery.kept;

import io.headlight.activity.delivery.DeliveryItem;
import io.headlight.activity.erased.ErasedPersons;
import io.headlight.activity.erased.Sought;
import java.util.List;
import java.util.function.Predicate;

/** People in the names of items: whom they are about, and whose they are. */
final class ItemNames {

    private ItemNames() {}

    /** Asks for every name, as {@link ErasedPersons#look} wants it. */
    static boolean areNamed(List<DeliveryItem> items, Sought sought) {
        return items.stream().filter(item -> isNamed(item, sought)).count() > 0;
    }

    static boolean isNamed(DeliveryItem item, Sought sought) {
        boolean person = item.isNamedBy(person(item, sought));
        boolean owner = item.isOwnedBy(owner(item, sought));
        return sought.isRep(item.repId()) || owner || person;
    }

    /** @return whether it waited and is given up */
    static boolean forget(DeliveryItem item, Sought sought) {
        if (!isNamed(item, sought)) {
            return false;
        }
        if (sought.isRep(item.repId()) || item.isOwnedBy(owner(item, sought))) {
            item.forgetRep();
        }
        item.forget(person(item, sought));
        return item.giveUp();
    }

    private static Predicate<String> person(DeliveryItem item, Sought sought) {
        return name -> sought.isNamedBy(item.sourceId(), name);
    }

    private static Predicate<String> owner(DeliveryItem item, Sought sought) {
        return name -> sought.isOwner(item.sourceId(), name);
    }
}
