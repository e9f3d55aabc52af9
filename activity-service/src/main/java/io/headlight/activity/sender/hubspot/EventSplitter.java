package io.headlight.activity.sender.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Splitter;
import io.headlight.kit.store.Digest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list of events, or one. HubSpot names no message, and its {@code eventId} is not unique, so both are named by what they
 * say; never by the counter of attempts, which would make every repetition something new.
 */
final class EventSplitter implements Splitter {

    /** HubSpot sends up to 100 today; more would be no reason to refuse all of them. */
    private static final int MOST = 1000;

    private static final int LONGEST_NAME = 190;

    @Override
    public String messageId(Incoming delivery, Settings settings) {
        var events = events(delivery).stream().map(EventSplitter::lasting).toArray(String[]::new);
        return fingerprint(events);
    }

    private static String lasting(JsonNode event) {
        return event instanceof ObjectNode object
                ? object.deepCopy().without("attemptNumber").toString()
                : event.toString();
    }

    private static String fingerprint(String... parts) {
        return "sha256:" + HexFormat.of().formatHex(Digest.of(parts));
    }

    @Override
    public List<Item> split(Incoming delivery, Settings settings) {
        return events(delivery).stream()
                .map(event -> new Item(name(event), event, Event.time(event).orElse(delivery.receivedAt())))
                .toList();
    }

    private static List<JsonNode> events(Incoming delivery) {
        var body = StrictJson.tree(delivery.body());
        if (!body.isArray() && !body.isObject()) {
            throw new MalformedBody("The body is neither a list of events nor one.");
        }
        if (body.size() > MOST && body.isArray()) {
            throw new MalformedBody("The body holds over 1,000 events.");
        }
        return body.isObject() ? List.of(body) : body.valueStream().toList();
    }

    /** One change of several properties may give several events with the same id, so the property is part of the name. */
    private static String name(JsonNode event) {
        var name = Stream.of(
                        StrictJson.text(event, "portalId"),
                        Event.type(event),
                        StrictJson.text(event, "objectId"),
                        StrictJson.text(event, "eventId"),
                        StrictJson.text(event, "occurredAt"),
                        StrictJson.text(event, "propertyName"))
                .map(part -> part == null ? "" : part)
                .collect(Collectors.joining("/"));
        return name.length() > LONGEST_NAME ? fingerprint(name) : name;
    }
}
