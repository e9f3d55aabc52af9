package io.headlight.activity.json;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Reads what strangers send: one JSON value and nothing after it, no member twice, at most 64 deep, strings to 256 KiB
 * (a whole e-mail, as Dynamics sends it),
 * numbers to 100 digits and exact.
 */
public final class StrictJson {

    private static final int DEEPEST = 64;
    private static final int LONGEST_STRING = 256 * 1024;
    private static final int LONGEST_NUMBER = 100;
    /** JSON begins with a character of ASCII, or with whatever tells in which order bytes stand. */
    private static final int ENCODING_SHOWS = 4;

    private static final JsonMapper MAPPER = JsonMapper.builder(new JsonFactoryBuilder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_STRING)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(new BoundedNumbers())
            .build();

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private StrictJson() {}

    /** Ten characters can be a number of a billion digits; whoever wrote it out would have no memory left. */
    private static final class BoundedNumbers extends JsonNodeFactory {

        private static final long serialVersionUID = 1;

        @Override
        public ValueNode numberNode(BigDecimal number) {
            if (number != null && Math.abs((long) number.scale()) > LONGEST_NUMBER) {
                throw new MalformedBody("The body has a number of more than %d digits.".formatted(LONGEST_NUMBER));
            }
            return super.numberNode(number);
        }
    }

    public static ObjectNode object(byte[] body) {
        if (tree(body) instanceof ObjectNode object) {
            return object;
        }
        throw new MalformedBody("The body is not a JSON object.");
    }

    public static ArrayNode array(byte[] body) {
        if (tree(body) instanceof ArrayNode array) {
            return array;
        }
        throw new MalformedBody("The body is not a JSON array.");
    }

    /** Any JSON value and nothing after it. */
    public static JsonNode tree(byte[] body) {
        requireUtf8(body);
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException malformed) {
            var at = malformed.getLocation();
            throw new MalformedBody(
                    at == null
                            ? "The body is not well-formed JSON."
                            : "The body is not well-formed JSON: line %d, column %d."
                                    .formatted(at.getLineNr(), at.getColumnNr()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The reader would guess UTF-16 and UTF-32 too, in which nobody looks for the secrets that must not be kept. */
    private static void requireUtf8(byte[] body) {
        for (int i = 0; i < Math.min(body.length, ENCODING_SHOWS); i++) {
            if (body[i] == 0 || body[i] == (byte) 0xFE || body[i] == (byte) 0xFF) {
                throw new MalformedBody("The body is not in UTF-8.");
            }
        }
    }

    /** A member's text, or null when it is absent or no text or number. */
    public static String text(JsonNode node, String member) {
        var value = node.path(member);
        return value.isTextual() || value.isNumber() ? value.asText() : null;
    }

    /** The open attributes of a neutral body. */
    public static Map<String, Object> map(JsonNode object) {
        try {
            return MAPPER.readValue(MAPPER.treeAsTokens(object), OBJECT);
        } catch (IOException notInMemory) {
            throw new UncheckedIOException(notInMemory);
        }
    }
}
