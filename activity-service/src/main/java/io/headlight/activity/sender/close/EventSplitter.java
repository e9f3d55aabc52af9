package io.headlight.activity.sender.close;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Splitter;
import io.headlight.kit.store.Digest;
import java.util.HexFormat;
import java.util.List;

/** One event per delivery, named by its id, which stays the same over all attempts. */
final class EventSplitter implements Splitter {

    private static final int LONGEST_ID = 190;

    @Override
    public String messageId(Incoming delivery, Settings settings) {
        return name(StrictJson.object(delivery.body()));
    }

    @Override
    public List<Item> split(Incoming delivery, Settings settings) {
        var message = StrictJson.object(delivery.body());
        return List.of(new Item(name(message), message, delivery.receivedAt()));
    }

    private static String name(ObjectNode message) {
        var id = StrictJson.text(message.path("event"), "id");
        return id != null && !id.isEmpty() && id.length() <= LONGEST_ID
                ? id
                : "sha256:" + HexFormat.of().formatHex(Digest.of(message.toString()));
    }
}
