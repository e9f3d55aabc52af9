package io.headlight.activity.sender.pipedrive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Splitter;
import io.headlight.kit.store.Digest;
import java.util.HexFormat;
import java.util.List;

/** One change per delivery, named by {@code meta.id}, which stays the same over all attempts. */
final class MessageSplitter implements Splitter {

    static final String VERSION = "2.0";

    @Override
    public String messageId(Incoming delivery, Settings settings) {
        var message = StrictJson.object(delivery.body());
        var meta = message.path("meta");
        var id = StrictJson.text(meta, "id");
        // In version 1 the id is the object's: a second change of a deal would look like a repetition of the first.
        return VERSION.equals(StrictJson.text(meta, "version")) && id != null ? id : fingerprint(message);
    }

    /** Of all but the counter of attempts, which would make every repetition a new message. */
    private static String fingerprint(ObjectNode message) {
        if (message.path("meta") instanceof ObjectNode meta) {
            meta.remove("attempt");
        }
        message.remove("retry");
        return "sha256:" + HexFormat.of().formatHex(Digest.of(message.toString()));
    }

    @Override
    public List<Item> split(Incoming delivery, Settings settings) {
        var message = StrictJson.object(delivery.body());
        return List.of(new Item(StrictJson.text(message.path("meta"), "id"), message, delivery.receivedAt()));
    }
}
