package io.headlight.activity.sender.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Splitter;
import java.util.List;

/** One event or an array of them, as the relay likes. */
final class ChangeSplitter implements Splitter {

    @Override
    public String messageId(Incoming delivery, Settings settings) {
        var ids = split(delivery, settings).stream().map(Item::eventId).toArray(String[]::new);
        return ids.length == 1 ? ids[0] : Change.digest(ids);
    }

    @Override
    public List<Item> split(Incoming delivery, Settings settings) {
        var body = StrictJson.tree(delivery.body());
        var events = body.isArray() ? body.valueStream().toList() : List.of(body);
        if (!events.stream().allMatch(JsonNode::isObject)) {
            throw new MalformedBody("The body is no JSON object and no array of objects.");
        }
        return events.stream()
                .map(event -> new Item(Change.of(event).id(), event, delivery.receivedAt()))
                .toList();
    }
}
