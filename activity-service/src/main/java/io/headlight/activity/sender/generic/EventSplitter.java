package io.headlight.activity.sender.generic;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Setting;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Splitter;
import io.headlight.kit.store.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The items of a delivery and the names they have, where the settings say they are. */
final class EventSplitter implements Splitter {

    static final List<Setting> SETTINGS = List.of(
            Setting.optional(
                    Scheme.ID_HEADER,
                    Scheme.HEADER_NAME,
                    null,
                    "The header that names a message, the same in every repetition; else the body as a whole does."),
            Setting.optional(
                    "idPointer",
                    Parts.POINTER,
                    null,
                    "Where in the body the name of a message is, as a JSON pointer; what idHeader says goes first."),
            Setting.optional(
                    "itemsPointer",
                    Parts.POINTER,
                    null,
                    "Where in the body the list of events is, as a JSON pointer; else the body is one event or their list."),
            Setting.optional(
                    "timePointer",
                    Parts.POINTER,
                    null,
                    "Where in an event the time is by which those about one object are ordered, as a JSON pointer: an"
                            + " instant, or seconds or milliseconds since 1970; else the time of receipt orders."));

    private static final int MOST_ITEMS = 1000;
    private static final int LONGEST_ID = 255;

    @Override
    public String messageId(Incoming delivery, Settings settings) {
        var body = Parts.body(delivery);
        items(body, settings);
        return name(delivery, body, settings).orElseGet(() -> fingerprint(delivery));
    }

    @Override
    public List<Item> split(Incoming delivery, Settings settings) {
        var body = Parts.body(delivery);
        var items = items(body, settings);
        var name = items.size() == 1 ? name(delivery, body, settings).orElse(null) : null;
        return items.stream()
                .map(item -> new Item(name, item, toldAt(item, delivery, settings)))
                .toList();
    }

    /** What is missing does not turn the recognition of repetitions off: then the body is what names it. */
    private static Optional<String> name(Incoming delivery, JsonNode body, Settings settings) {
        var header = Optional.ofNullable(settings.text(Scheme.ID_HEADER)).flatMap(name -> Parts.header(delivery, name));
        return header.or(() -> Optional.ofNullable(settings.text("idPointer"))
                        .map(body::at)
                        .filter(id -> id.isTextual() || id.isNumber())
                        .map(JsonNode::asText))
                .filter(id -> !id.isEmpty() && id.length() <= LONGEST_ID);
    }

    private static String fingerprint(Incoming delivery) {
        return "sha256:"
                + HexFormat.of().formatHex(Digest.of(new String(delivery.body(), StandardCharsets.ISO_8859_1)));
    }

    private static List<JsonNode> items(JsonNode body, Settings settings) {
        var pointer = settings.text("itemsPointer");
        var list = pointer == null ? body : body.at(pointer);
        if (list.isArray() && list.size() > MOST_ITEMS) {
            throw new MalformedBody("A delivery may have 1000 events.");
        }
        return list.isArray()
                ? StreamSupport.stream(list.spliterator(), false).toList()
                // Not the list that was expected: kept in one piece, so that somebody can look at it and map it
                // otherwise.
                : List.of(body);
    }

    private static Instant toldAt(JsonNode item, Incoming delivery, Settings settings) {
        var pointer = settings.text("timePointer");
        return pointer == null ? delivery.receivedAt() : Times.of(item.at(pointer));
    }
}
