package io.headlight.activity.sender.pipedrive;

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

/**
 * One change per delivery, named by {@code meta.id}, which stays the same over all attempts. In version 1 that is the
 * object's id: a second change of a deal would look like a repetition of the first, so all but the attempt names it.
 */
final class MessageSplitter implements Splitter {

    private static final String VERSION_2 = "2.0";
    private static final int VERSION_1 = 1;

    @Override
    public String messageId(Incoming delivery, Settings settings) {
        return name(StrictJson.object(delivery.body()));
    }

    @Override
    public List<Item> split(Incoming delivery, Settings settings) {
        var message = StrictJson.object(delivery.body());
        return List.of(new Item(name(message), message, delivery.receivedAt()));
    }

    static boolean isVersion2(JsonNode message) {
        return VERSION_2.equals(StrictJson.text(message.path("meta"), "version"));
    }

    static boolean isVersion1(JsonNode message) {
        return message.path("meta").path("v").asInt() == VERSION_1
                || message.path("v").asInt() == VERSION_1;
    }

    private static String name(ObjectNode message) {
        var id = StrictJson.text(message.path("meta"), "id");
        return isVersion2(message) && id != null && !id.isBlank() ? id : fingerprint(message.deepCopy());
    }

    /** Of all but the counter of attempts, which would make every repetition a new message. */
    private static String fingerprint(ObjectNode message) {
        if (message.path("meta") instanceof ObjectNode meta) {
            meta.remove("attempt");
        }
        message.remove("retry");
        return "sha256:" + HexFormat.of().formatHex(Digest.of(message.toString()));
    }
}
