package io.headlight.activity.sender.zoho;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.proof.Window;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Splitter;
import io.headlight.kit.store.Digest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One item for each record a notification names, with what it says of that record alone. It has no id: channel, module,
 * operation, records and time name it.
 */
final class NotificationSplitter implements Splitter {

    static final String IDS = "ids";
    static final String FIELDS = "affected_fields";
    static final String VALUES = "affected_values";

    private static final String RECORD_ID = "record_id";
    private static final String TIME = "server_time";
    private static final String MODULE = "module";
    private static final String OPERATION = "operation";
    /** Twice of what can be edited at once in Zoho. */
    private static final int MOST_RECORDS = 1000;

    @Override
    public String messageId(Incoming delivery, Settings settings) {
        var message = StrictJson.object(delivery.body());
        var time = StrictJson.text(message, TIME);
        message.remove(TokenVerifier.TOKEN);
        var named = Digest.of(name(message), String.join(",", ids(message)), time == null ? message.toString() : time);
        return "sha256:" + HexFormat.of().formatHex(named);
    }

    @Override
    public List<Item> split(Incoming delivery, Settings settings) {
        var message = StrictJson.object(delivery.body());
        var time = StrictJson.text(message, TIME);
        var items = new ArrayList<Item>();
        for (var id : ids(message)) {
            items.add(new Item(
                    time == null ? null : name(message) + "/" + id + "/" + time,
                    only(message, id),
                    at(message).orElse(delivery.receivedAt())));
        }
        return items;
    }

    /** When it was told, by Zoho's clock. */
    static Optional<Instant> at(JsonNode message) {
        return Optional.ofNullable(StrictJson.text(message, TIME)).flatMap(Window::millis);
    }

    private static String name(ObjectNode message) {
        return "%s/%s/%s"
                .formatted(
                        StrictJson.text(message, TokenVerifier.CHANNEL),
                        StrictJson.text(message, MODULE),
                        StrictJson.text(message, OPERATION));
    }

    private static TreeSet<String> ids(ObjectNode message) {
        var ids = new TreeSet<String>();
        for (var id : message.path(IDS)) {
            ids.add(id.asText());
            if (ids.size() > MOST_RECORDS) {
                throw new MalformedBody("The body names more than 1000 records.");
            }
        }
        return ids;
    }

    /** The notification as if it were about this record only, and without what proves its sender. */
    private static ObjectNode only(ObjectNode message, String id) {
        var one = message.objectNode();
        for (var member : List.of(TIME, MODULE, OPERATION, TokenVerifier.CHANNEL)) {
            if (message.has(member)) {
                one.set(member, message.get(member));
            }
        }
        one.putArray(IDS).add(id);
        var fields = one.putArray(FIELDS);
        for (var affected : message.path(FIELDS)) {
            if (affected.has(id)) {
                fields.addObject().set(id, affected.get(id));
            }
        }
        var values = one.putArray(VALUES);
        for (var affected : message.path(VALUES)) {
            if (id.equals(StrictJson.text(affected, RECORD_ID))) {
                values.add(affected);
            }
        }
        return one;
    }
}
