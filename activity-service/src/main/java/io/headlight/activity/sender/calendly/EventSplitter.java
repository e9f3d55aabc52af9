package io.headlight.activity.sender.calendly;

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
 * One event per delivery. It has no id: the event's name, the invitee and the invitee's last change are what tells it from
 * others. Marking somebody as not having come need not change the invitee, so there the event's own time is part of it.
 */
final class EventSplitter implements Splitter {

    @Override
    public String messageId(Incoming delivery, Settings settings) {
        return messageId(StrictJson.object(delivery.body()));
    }

    private static String messageId(ObjectNode message) {
        var event = String.valueOf(StrictJson.text(message, "event"));
        var payload = message.path("payload");
        var uri = StrictJson.text(payload, "uri");
        var changedAt = InviteeMapper.isAboutNoShow(event)
                ? StrictJson.text(message, "created_at")
                : StrictJson.text(payload, "updated_at");
        return uri == null || changedAt == null
                ? "sha256:" + HexFormat.of().formatHex(Digest.of(message.toString()))
                : event + "/" + uri + "/" + changedAt;
    }

    @Override
    public List<Item> split(Incoming delivery, Settings settings) {
        var message = StrictJson.object(delivery.body());
        return List.of(new Item(messageId(message), message, delivery.receivedAt()));
    }
}
