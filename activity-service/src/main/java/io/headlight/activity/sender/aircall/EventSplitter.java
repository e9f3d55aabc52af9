package io.headlight.activity.sender.aircall;

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
import java.util.Optional;

/**
 * One event per delivery. It has no id: event, object and the time at which the payload was built name it, and that time
 * stays over all attempts.
 */
final class EventSplitter implements Splitter {

    private static final int LONGEST_ID = 190;

    @Override
    public String messageId(Incoming delivery, Settings settings) {
        return name(StrictJson.object(delivery.body()));
    }

    @Override
    public List<Item> split(Incoming delivery, Settings settings) {
        var message = StrictJson.object(delivery.body());
        var name = name(message);
        message.remove(TokenVerifier.TOKEN);
        return List.of(new Item(name, message, delivery.receivedAt()));
    }

    /** The body, if it can be read. */
    static Optional<ObjectNode> read(Incoming request) {
        try {
            return Optional.of(StrictJson.object(request.body()));
        } catch (MalformedBody unreadable) {
            return Optional.empty();
        }
    }

    private static String name(ObjectNode message) {
        var event = StrictJson.text(message, "event");
        var object = StrictJson.text(message.path("data"), "id");
        var builtAt = StrictJson.text(message, "timestamp");
        var name = "%s/%s/%s".formatted(event, object, builtAt);
        boolean named = event != null && object != null && builtAt != null && name.length() <= LONGEST_ID;
        return named ? name : fingerprint(message);
    }

    /** The token is not part of it: it is not kept, and says nothing of the event. */
    private static String fingerprint(ObjectNode message) {
        var told = message.deepCopy();
        told.remove(TokenVerifier.TOKEN);
        return "sha256:" + HexFormat.of().formatHex(Digest.of(told.toString()));
    }
}
