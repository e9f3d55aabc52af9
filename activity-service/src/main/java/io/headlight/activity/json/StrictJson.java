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
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
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
            .build();

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private StrictJson() {}

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
