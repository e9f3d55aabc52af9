package io.headlight.activity.sender.pipedrive;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.sender.Settings;
import java.util.List;

/** Sends a change to who knows its entity; {@code previous} makes every transition exact, so no state is needed here. */
final class TransitionMapper implements Mapper.OfItems {

    @Override
    public List<Claim> map(Item item, Settings settings) {
        var change = Change.of(item.payload());
        return switch (change.entity()) {
            case "activity" -> Appointments.claims(change);
            case "deal" -> Deals.claims(change);
            default -> List.of();
        };
    }
}
