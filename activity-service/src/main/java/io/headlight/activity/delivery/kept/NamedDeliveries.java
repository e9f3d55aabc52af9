package io.headlight.activity.delivery.kept;

import io.headlight.activity.delivery.Delivery;
import io.headlight.activity.erased.Holder;
import io.headlight.activity.erased.Sought;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** People in what sources sent; of a rep's deliveries the items told already. */
@ApplicationScoped
class NamedDeliveries implements Holder {

    /** Each has up to a mebibyte. */
    private static final int BODIES = 20;

    private static final int MOST_DELIVERIES = 5;

    private final KeptDeliveries deliveries;
    private final EmptyDeliveries emptyDeliveries;

    NamedDeliveries(KeptDeliveries deliveries, EmptyDeliveries emptyDeliveries) {
        this.deliveries = deliveries;
        this.emptyDeliveries = emptyDeliveries;
    }

    static boolean isNamed(Delivery delivery, Sought sought) {
        return delivery.isNamedBy(text -> sought.isInBody(delivery.sourceId(), text));
    }

    @Override
    public Kind kind() {
        return Kind.DELIVERY;
    }

    @Override
    public Passed erase(Whom whom, UUID after) {
        if (whom.isRep()) {
            return Passed.NONE;
        }
        var rows = deliveries.deliveries(after, BODIES);
        var named = named(rows, whom.sought()).stream().map(Delivery::id).toList();
        var some = named.subList(0, Math.min(named.size(), MOST_DELIVERIES));
        var erased = emptyDeliveries.erase(some);
        return new Passed(
                some.size() < named.size() ? some.getLast() : Holder.last(rows, BODIES, Delivery::id),
                some.size(),
                erased.deliveries(),
                erased.givenUp());
    }

    @Override
    public Found find(Whom whom, UUID after) {
        if (whom.isRep()) {
            return Found.NONE;
        }
        var rows = deliveries.deliveries(after, BODIES);
        return new Found(
                Holder.last(rows, BODIES, Delivery::id),
                named(rows, whom.sought()).stream().map(RawDelivery::of).toList(),
                List.of());
    }

    private static List<Delivery> named(List<Delivery> rows, Sought sought) {
        return rows.stream().filter(delivery -> isNamed(delivery, sought)).toList();
    }
}
