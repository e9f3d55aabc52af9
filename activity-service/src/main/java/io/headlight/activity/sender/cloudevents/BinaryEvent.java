package io.headlight.activity.sender.cloudevents;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.sender.Incoming;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** An event whose attributes are headers and whose data is the body, written as the JSON format writes it. */
final class BinaryEvent {

    private static final String PREFIX = "ce-";
    /** Of an attribute's name; other headers with the prefix are none. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+");

    private BinaryEvent() {}

    static ObjectNode of(Incoming delivery) {
        var event = JsonNodeFactory.instance.objectNode();
        delivery.headers().keySet().forEach(header -> {
            if (isAttribute(header)) {
                var value = delivery.only(header)
                        .orElseThrow(() -> new MalformedBody("The header " + header + " is there twice."));
                event.put(header.substring(PREFIX.length()), HeaderValue.decoded(header, value));
            }
        });
        // The content type says it; a header of its own for it must not be there.
        event.remove(Event.DATA_CONTENT_TYPE);
        delivery.only(Mode.CONTENT_TYPE).ifPresent(type -> event.put(Event.DATA_CONTENT_TYPE, type));
        if (delivery.body().length > 0) {
            addData(event, delivery.body());
        }
        return event;
    }

    private static boolean isAttribute(String header) {
        return header.startsWith(PREFIX)
                && NAME.matcher(header.substring(PREFIX.length())).matches()
                && !header.equals(PREFIX + Event.DATA);
    }

    private static void addData(ObjectNode event, byte[] body) {
        var type = MediaType.of(event.path(Event.DATA_CONTENT_TYPE).asText());
        if (type.isJson()) {
            event.set(Event.DATA, StrictJson.tree(body));
        } else if (type.isText()) {
            addText(event, body);
        } else {
            event.put(Event.DATA_BASE64, Base64.getEncoder().encodeToString(body));
        }
    }

    private static void addText(ObjectNode event, byte[] body) {
        try {
            event.put(
                    Event.DATA,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(body))
                            .toString());
        } catch (CharacterCodingException inAnotherCharset) {
            event.put(Event.DATA_BASE64, Base64.getEncoder().encodeToString(body));
        }
    }
}
