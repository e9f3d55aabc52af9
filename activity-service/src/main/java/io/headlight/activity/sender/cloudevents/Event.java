package io.headlight.activity.sender.cloudevents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.json.StrictJson;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * An event in the JSON format, whatever the mode it came in. Read here and not by the project's own SDK, which knows no
 * batches, does not bound what it reads, and takes a member that is there twice.
 */
final class Event {

    static final String DATA = "data";
    static final String DATA_BASE64 = "data_base64";
    static final String DATA_CONTENT_TYPE = "datacontenttype";
    static final String TYPE = "type";

    private static final String VERSION = "1.0";
    private static final String ID = "id";
    private static final String SOURCE = "source";
    private static final String TIME = "time";
    private static final List<String> REQUIRED = List.of(ID, SOURCE, TYPE);

    private Event() {}

    /** What breaks the specification, as a sentence that quotes nothing; empty when nothing does. */
    static Optional<String> faultOf(JsonNode event) {
        if (!VERSION.equals(event.path("specversion").textValue())) {
            return Optional.of("The event's specversion is not 1.0.");
        }
        for (var attribute : REQUIRED) {
            if (!event.path(attribute).isTextual()
                    || event.path(attribute).textValue().isEmpty()) {
                return Optional.of("The event has no " + attribute + ", or it is no text.");
            }
        }
        if (event.path(SOURCE).textValue().chars().anyMatch(Character::isWhitespace)) {
            return Optional.of("The event's source is no URI reference.");
        }
        return event.has(DATA) && event.has(DATA_BASE64)
                ? Optional.of("The event has both data and data_base64.")
                : Optional.empty();
    }

    /** Source and id name an event, and a repetition has the same; a source has no space in it. */
    static String name(JsonNode event) {
        return event.path(SOURCE).textValue() + " " + event.path(ID).textValue();
    }

    /** When it happened; what holds otherwise, when it does not say. Null when what it says is no time. */
    static Instant timeOf(JsonNode event, Instant otherwise) {
        if (!event.hasNonNull(TIME)) {
            return otherwise;
        }
        try {
            return OffsetDateTime.parse(event.path(TIME).asText()).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** The event, with data that is JSON in disguise as the JSON it is: one form for all mappings. */
    static JsonNode plain(JsonNode event) {
        var type = MediaType.of(event.path(DATA_CONTENT_TYPE).asText());
        if (event instanceof ObjectNode object && event.path(DATA_BASE64).isTextual() && type.isJson()) {
            try {
                object.set(DATA, StrictJson.tree(object.path(DATA_BASE64).binaryValue()));
                object.remove(DATA_BASE64);
            } catch (IOException | MalformedBody notWhatItSays) {
                return event;
            }
        }
        return event;
    }
}
