package io.headlight.activity.sender.gong;

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
 * One call per delivery, without any id of the message. Several rules may post the same call and know more of it each time,
 * so the call's id alone would make the second a repetition of the first; the body tells them apart.
 */
final class CallSplitter implements Splitter {

    @Override
    public String messageId(Incoming delivery, Settings settings) {
        return messageId(StrictJson.object(delivery.body()));
    }

    private static String messageId(ObjectNode message) {
        var call = StrictJson.text(message.path("callData").path("metaData"), "id");
        return "call:" + call + "/sha256:" + HexFormat.of().formatHex(Digest.of(message.toString()));
    }

    @Override
    public List<Item> split(Incoming delivery, Settings settings) {
        var message = StrictJson.object(delivery.body());
        return List.of(new Item(messageId(message), message, delivery.receivedAt()));
    }
}
