package io.headlight.activity.delivery.kept;

import io.headlight.activity.delivery.Concluded;
import io.headlight.activity.delivery.Delivery;
import io.headlight.activity.delivery.DeliveryItem;
import io.headlight.activity.delivery.ItemNames;
import io.headlight.activity.erased.ErasedPersons;
import io.headlight.activity.erased.Sought;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a source sends of somebody who was erased is stored before anybody can look; when it is worked off nothing is left of
 * it but what it did to the numbers. What waits of theirs is given up. Only a delivery in which others wait is kept until
 * these are through.
 */
@ApplicationScoped
class EraseLate {

    private final ErasedPersons erased;
    private final KeptDeliveries deliveries;
    private final EmptyDeliveries emptyDeliveries;

    EraseLate(ErasedPersons erased, KeptDeliveries deliveries, EmptyDeliveries emptyDeliveries) {
        this.erased = erased;
        this.deliveries = deliveries;
        this.emptyDeliveries = emptyDeliveries;
    }

    void erase(@Observes Concluded concluded) {
        if (!erased.isAnybody()) {
            return;
        }
        var items = deliveries.items(concluded.deliveries()).stream()
                .collect(Collectors.groupingBy(DeliveryItem::deliveryId));
        var came = deliveries.deliveries(concluded.deliveries()).stream()
                .map(delivery -> new Whole(delivery, items.getOrDefault(delivery.id(), List.of())))
                .toList();
        emptyDeliveries.erase(erased.look(sought -> forget(came, sought), List.of()));
    }

    private record Whole(Delivery delivery, List<DeliveryItem> items) {

        boolean isNamed(Sought sought) {
            return NamedDeliveries.isNamed(delivery, sought)
                    || named(sought).findAny().isPresent();
        }

        Stream<DeliveryItem> named(Sought sought) {
            return items.stream().filter(item -> ItemNames.isNamed(item, sought));
        }
    }

    private static List<UUID> forget(List<Whole> came, Sought sought) {
        var named = came.stream().filter(whole -> whole.isNamed(sought)).toList();
        named.forEach(whole -> whole.named(sought).forEach(item -> ItemNames.forget(item, sought)));
        return named.stream().map(whole -> whole.delivery.id()).toList();
    }
}
