package io.headlight.activity.sender.cloudevents;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.neutral.NeutralWords;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.sender.Settings;
import java.util.List;
import java.util.stream.Stream;

/**
 * Our neutral words as the event's type, alone or after the reversed name of whose event it is ({@code
 * com.example.activity.recorded}), with the same data as everywhere; {@code time} is the place in the object's history.
 */
final class EventMapper implements Mapper.OfItems {

    @Override
    public List<Claim> map(Item item, Settings settings) {
        var event = item.payload();
        Event.faultOf(event).ifPresent(fault -> {
            throw new Claim.Unusable(fault);
        });
        return NeutralWords.claims(word(event.path(Event.TYPE).asText()), event.path(Event.DATA), item::toldAt);
    }

    private static String word(String type) {
        return Stream.of(NeutralWords.RECORDED, NeutralWords.RETRACTED)
                .filter(word -> type.equals(word) || type.endsWith("." + word))
                .findFirst()
                .orElse(type);
    }
}
