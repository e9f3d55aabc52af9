package io.headlight.activity.sender.salesforce;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Splitter;
import io.headlight.activity.sender.salesforce.OutboundMessage.Notification;
import io.headlight.kit.store.Digest;
import java.util.HexFormat;
import java.util.List;

/**
 * Up to a hundred notifications per message, each with an id that stays the same when it is sent again. Salesforce may send
 * them again in other company; then the message is a new one, and each notification in it says what it said before, or what
 * its record has become since.
 */
final class NotificationSplitter implements Splitter {

    static final String OBJECT = "sobjectType";
    private static final int LONGEST_ID = 18;

    @Override
    public String messageId(Incoming delivery, Settings settings) {
        var ids = OutboundMessage.read(delivery.body()).notifications().stream()
                .map(NotificationSplitter::id)
                .toArray(String[]::new);
        return "sha256:" + HexFormat.of().formatHex(Digest.of(ids));
    }

    @Override
    public List<Item> split(Incoming delivery, Settings settings) {
        return OutboundMessage.read(delivery.body()).notifications().stream()
                .map(notification -> new Item(id(notification), payload(notification), delivery.receivedAt()))
                .toList();
    }

    private static String id(Notification notification) {
        var id = notification.id();
        if (id == null || id.isEmpty() || id.length() > LONGEST_ID) {
            throw new MalformedBody("A notification has no id of Salesforce's.");
        }
        return id;
    }

    private static ObjectNode payload(Notification notification) {
        var payload = JsonNodeFactory.instance.objectNode();
        payload.put(OBJECT, notification.object());
        notification.fields().forEach(payload::put);
        return payload;
    }
}
