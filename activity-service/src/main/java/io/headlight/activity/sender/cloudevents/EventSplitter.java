package io.headlight.activity.sender.cloudevents;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Splitter;
import io.headlight.kit.store.Digest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;

/** One event, or a batch of them, of which each is an item; a batch may be empty. Items are events in the JSON format. */
final class EventSplitter implements Splitter {

    private static final int LARGEST_BATCH = 1000;

    /** A single event is named by source and id; a batch by those of all its events. */
    @Override
    public String messageId(Incoming delivery, Settings settings) {
        if (Mode.of(delivery) != Mode.BATCHED) {
            return Event.name(single(delivery));
        }
        var names = batch(delivery).stream()
                .map(event -> Event.faultOf(event).isEmpty() ? Event.name(event) : event.toString())
                .toArray(String[]::new);
        return "batch:" + HexFormat.of().formatHex(Digest.of(names));
    }

    @Override
    public List<Item> split(Incoming delivery, Settings settings) {
        var events = Mode.of(delivery) == Mode.BATCHED ? batch(delivery) : List.of(single(delivery));
        return events.stream().map(event -> item(event, delivery)).toList();
    }

    private static Item item(JsonNode event, Incoming delivery) {
        var name = Event.faultOf(event).isEmpty() ? Event.name(event) : null;
        return new Item(name, Event.plain(event), Event.timeOf(event, delivery.receivedAt()));
    }

    private static JsonNode single(Incoming delivery) {
        var event = Mode.of(delivery) == Mode.BINARY ? BinaryEvent.of(delivery) : StrictJson.object(delivery.body());
        Event.faultOf(event).ifPresent(fault -> {
            throw new MalformedBody(fault);
        });
        return event;
    }

    private static List<JsonNode> batch(Incoming delivery) {
        var events = StrictJson.array(delivery.body());
        if (events.size() > LARGEST_BATCH) {
            throw new MalformedBody("A batch may have 1000 events.");
        }
        return StreamSupport.stream(events.spliterator(), false).toList();
    }
}
