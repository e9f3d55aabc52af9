package io.headlight.activity.delivery;

import io.headlight.activity.erased.Sought;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** People in the names of items: whom they are about, and whose they are. */
public final class ItemNames {

    private static final Set<ItemStatus> WAITING =
            EnumSet.of(ItemStatus.QUARANTINED, ItemStatus.NEEDS_FETCH, ItemStatus.DEAD);

    private ItemNames() {}

    public static boolean isNamed(DeliveryItem item, Sought sought) {
        return isOfRep(item, sought)
                || Stream.concat(
                                Stream.concat(Stream.of(item.externalId, item.eventId, item.detail), repNames(item)),
                                item.claimed().stream().map(Claimed::objectKey))
                        .filter(Objects::nonNull)
                        .anyMatch(person(item, sought));
    }

    /** Without the names of people who stand in it; what waits is given up. @return whether it waited */
    public static boolean forget(DeliveryItem item, Sought sought) {
        if (isOfRep(item, sought)) {
            forgetRep(item);
        }
        forget(item, person(item, sought));
        return giveUp(item);
    }

    private static boolean isOfRep(DeliveryItem item, Sought sought) {
        return sought.isRep(item.repId)
                || repNames(item).filter(Objects::nonNull).anyMatch(name -> sought.isOwner(item.sourceId, name));
    }

    /** By which its source says whose it is. */
    private static Stream<String> repNames(DeliveryItem item) {
        return Stream.of(item.ownerId, item.email, item.phone, item.waitsFor);
    }

    private static Predicate<String> person(DeliveryItem item, Sought sought) {
        return name -> sought.isNamedBy(item.sourceId, name);
    }

    /** It does not say who the rep is to others, only which one to us. */
    private static void forgetRep(DeliveryItem item) {
        item.ownerId = null;
        item.email = null;
        item.phone = null;
        item.waitsFor = null;
        item.detail = null;
    }

    private static void forget(DeliveryItem item, Predicate<String> person) {
        item.externalId = without(person, item.externalId);
        item.ownerId = without(person, item.ownerId);
        item.email = without(person, item.email);
        item.phone = without(person, item.phone);
        item.waitsFor = without(person, item.waitsFor);
        item.eventId = without(person, item.eventId);
        item.detail = without(person, item.detail);
        item.claims(item.claimed().stream()
                .filter(claim -> !person.test(claim.objectKey()))
                .toList());
    }

    private static String without(Predicate<String> person, String name) {
        return name != null && person.test(name) ? null : name;
    }

    private static boolean giveUp(DeliveryItem item) {
        boolean waits = WAITING.contains(item.status);
        if (waits) {
            item.status = ItemStatus.IGNORED;
            item.reason = "ERASED";
            item.waitsFor = null;
        }
        return waits;
    }
}
