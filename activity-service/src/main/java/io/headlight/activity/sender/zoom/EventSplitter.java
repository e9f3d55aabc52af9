package io.headlight.activity.sender.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Splitter;
import io.headlight.kit.store.Digest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One event per delivery; one of Phone may tell several calls, of which each is an item.
 *
 * <p>Zoom gives an event no id. {@code x-zm-request-id} is not taken for one: nowhere is it said to stay over retries, and
 * it is not signed, so a header that anybody can change would decide what is a repetition. The event's name, what it is
 * about and {@code event_ts} are in the signed body. Where we do not know what else tells two events apart, the whole body
 * does: of two people who join at the same moment none may be lost.
 */
final class EventSplitter implements Splitter {

    /** Of others, such as somebody's coming, one meeting may have many at a time. */
    private static final Set<String> OF_WHOLE_MEETINGS = Set.of("meeting.ended", "meeting.created", "meeting.deleted");

    @Override
    public String messageId(Incoming delivery, Settings settings) {
        return messageId(StrictJson.object(delivery.body()));
    }

    private static String messageId(ObjectNode message) {
        var event = String.valueOf(StrictJson.text(message, "event"));
        var at = StrictJson.text(message, "event_ts");
        var about = about(event, message.path("payload").path("object"));
        return at == null || about == null
                ? "sha256:" + HexFormat.of().formatHex(Digest.of(message.toString()))
                : event + "/" + about + "/" + at;
    }

    private static String about(String event, JsonNode object) {
        var logs = Calls.logs(event, object);
        if (!logs.isEmpty()) {
            return logs.stream().map(Calls::nameOf).collect(Collectors.joining(","));
        }
        return OF_WHOLE_MEETINGS.contains(event) ? StrictJson.text(object, "uuid") : null;
    }

    @Override
    public List<Item> split(Incoming delivery, Settings settings) {
        var message = StrictJson.object(delivery.body());
        var id = messageId(message);
        var event = String.valueOf(StrictJson.text(message, "event"));
        var logs = Calls.logs(event, message.path("payload").path("object"));
        if (logs.size() < 2) {
            return List.of(new Item(id, message, delivery.receivedAt()));
        }
        return logs.stream()
                .map(log -> new Item(
                        id + "#" + Calls.nameOf(log), Calls.withOnly(log, event, message), delivery.receivedAt()))
                .toList();
    }
}
