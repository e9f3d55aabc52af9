package io.headlight.activity.webhook;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.Ledger;
import io.headlight.activity.activity.Origin;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.sender.Settings;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** One item: what it means, whose it is, the facts it makes and its own fate, all in one transaction. */
@ApplicationScoped
class ApplyItem {

    /** Beyond it a clock is wrong or the thing has not happened yet. */
    private static final Duration FUTURE = Duration.ofDays(1);

    private final Deliveries deliveries;
    private final Attribution attribution;
    private final Ledger ledger;

    ApplyItem(Deliveries deliveries, Attribution attribution, Ledger ledger) {
        this.deliveries = deliveries;
        this.attribution = attribution;
        this.ledger = ledger;
    }

    /** @param alone whether it is the delivery's only item, so that the delivery can be concluded with it */
    @Atomic
    void apply(Delivery delivery, Mapper.OfItems mapper, Item item, int position, boolean alone) {
        var fate = deliveries.item(delivery, position);
        if (!fate.status.isSettled()) {
            try {
                settle(fate, delivery, mapper.map(item, Settings.NONE));
            } catch (Claim.Unusable unusable) {
                fate.quarantine(QuarantineReason.UNMAPPABLE, unusable.getMessage(), null);
            }
        }
        if (alone) {
            deliveries.conclude(delivery.id, DeliveryStatus.of(List.of(fate.status)), null, Duration.ZERO);
        }
    }

    private void settle(DeliveryItem fate, Delivery delivery, List<Claim> claims) {
        claims.forEach(claim -> refuseTheFuture(claim, delivery));
        fate.settle(claims.isEmpty() ? ItemStatus.IGNORED : ItemStatus.UNCHANGED);
        Attribution.Found nobody = null;
        for (var claim : claims) {
            fate.isAbout(claim);
            var whose = claim instanceof Claim.Happened happened
                    ? attribution.of(delivery.sourceId, happened.rep())
                    : Attribution.Found.rep(null);
            if (whose.reason() != null) {
                nobody = whose;
            } else if (ledger.apply(claim, whose.repId(), new Origin(delivery.sourceId, delivery.id))) {
                fate.settle(ItemStatus.APPLIED);
            }
        }
        if (nobody != null) {
            fate.quarantine(nobody.reason(), null, nobody.waitsFor());
        }
    }

    private static void refuseTheFuture(Claim claim, Delivery delivery) {
        if (claim instanceof Claim.Happened happened
                && happened.occurredAt().isAfter(delivery.receivedAt.plus(FUTURE))) {
            throw new Claim.Unusable("it has not happened yet: occurredAt is over a day ahead");
        }
    }
}
