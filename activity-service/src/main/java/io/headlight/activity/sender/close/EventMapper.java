package io.headlight.activity.sender.close;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.sender.Settings;
import java.util.List;

/**
 * Sends an event to who knows its object. The whole object and what was changed of it come along, so every transition is
 * exact; each object counts one step of its life, however many Close tells.
 */
final class EventMapper implements Mapper.OfItems {

    @Override
    public List<Claim> map(Item item, Settings settings) {
        var event = item.payload().path("event");
        return switch (String.valueOf(StrictJson.text(event, "object_type"))) {
            case "activity.call" -> Calls.claims(Event.of(event, "call"));
            case "activity.meeting" -> Meetings.claims(Event.of(event, "meeting"));
            case "activity.email" -> Emails.claims(Event.of(event, "email"));
            case "task.lead" -> Tasks.claims(Event.of(event, "task"));
            case "opportunity" -> Opportunities.claims(Event.of(event, "opportunity"));
            default -> List.of();
        };
    }
}
