package io.headlight.activity.sender.zoom;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.json.Instants;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.Observation;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.sender.Settings;
import java.util.List;

/**
 * Zoom tells of one meeting in several events, who came and that it ended among them, and of one call once per log: what
 * they say is kept together, and read as a whole. Events we do not know are nothing we count.
 */
final class MeetingsAndCalls implements Mapper.OfObjects {

    @Override
    public List<Observation> observe(Item item, Settings settings) {
        var message = item.payload();
        var event = String.valueOf(StrictJson.text(message, "event"));
        if (!Meetings.isOneOf(event) && !Bookings.isOneOf(event) && !Calls.isOneOf(event)) {
            return List.of();
        }
        var at = Instants.millis(message.path("event_ts"))
                .orElseThrow(() -> new Claim.Unusable("event_ts is missing or no time in milliseconds"));
        if (Meetings.isOneOf(event)) {
            return Meetings.observe(event, message, at);
        }
        return Bookings.isOneOf(event) ? Bookings.observe(event, message, at) : Calls.observe(event, message, at);
    }

    @Override
    public List<Claim> claims(KnownObject object, Settings settings) {
        return List.of(
                switch (object.kind()) {
                    case Meetings.KIND -> Meetings.claim(object, settings);
                    case Bookings.KIND -> Bookings.claim(object);
                    default -> Calls.claim(object);
                });
    }
}
