package io.headlight.activity.delivery.kept;

import io.headlight.activity.delivery.DeliveryItem;
import io.headlight.activity.delivery.ItemNames;
import io.headlight.activity.erased.Holder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;

/** People in the names of items; the deliveries these came in go with them. */
@ApplicationScoped
class NamedItems implements Holder {

    private static final int ROWS = 200;
    /** Each with its body and items. */
    private static final int MOST_DELIVERIES = 5;

    private final KeptDeliveries deliveries;
    private final EmptyDeliveries emptyDeliveries;

    NamedItems(KeptDeliveries deliveries, EmptyDeliveries emptyDeliveries) {
        this.deliveries = deliveries;
        this.emptyDeliveries = emptyDeliveries;
    }

    /** An item of a delivery, as it is told to whom it is about. */
    record Told(
            UUID id,
            UUID deliveryId,
            UUID sourceId,
            String status,
            String reason,
            String detail,
            String eventId,
            String externalId,
            String activityType,
            Instant occurredAt,
            Instant receivedAt,
            String ownerId,
            String email,
            String phone,
            UUID repId) {

        static Told of(DeliveryItem item) {
            return new Told(
                    item.id(),
                    item.deliveryId(),
                    item.sourceId(),
                    item.status().name(),
                    item.reason(),
                    item.detail(),
                    item.eventId(),
                    item.externalId(),
                    item.activityType(),
                    item.occurredAt(),
                    item.receivedAt(),
                    item.ownerId(),
                    item.email(),
                    item.phone(),
                    item.repId());
        }
    }

    @Override
    public Kind kind() {
        return Kind.ITEM;
    }

    @Override
    public Passed erase(Whom whom, UUID after) {
        int found = 0;
        int givenUp = 0;
        var named = new HashSet<UUID>();
        var rows = deliveries.items(after, ROWS);
        var last = Holder.last(rows, ROWS, DeliveryItem::id);
        for (var item : rows) {
            if (ItemNames.isNamed(item, whom.sought())) {
                givenUp += ItemNames.forget(item, whom.sought()) ? 1 : 0;
                named.add(item.deliveryId());
                found++;
            }
            if (named.size() == MOST_DELIVERIES) {
                last = item.id();
                break;
            }
        }
        var erased = emptyDeliveries.erase(named);
        return new Passed(last, found, erased.deliveries(), givenUp + erased.givenUp());
    }

    @Override
    public Found find(Whom whom, UUID after) {
        var rows = deliveries.items(after, ROWS);
        var named = rows.stream()
                .filter(item -> ItemNames.isNamed(item, whom.sought()))
                .toList();
        return new Found(
                Holder.last(rows, ROWS, DeliveryItem::id),
                named.stream().map(Told::of).toList(),
                named.stream().map(DeliveryItem::deliveryId).toList());
    }
}
