package io.headlight.activity.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/** The open attributes of an activity as the JSON text they are stored as. */
final class Attributes {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final int LONGEST = 16 * 1024;

    private Attributes() {}

    static String write(Map<String, Object> attributes) {
        try {
            var text = JSON.writeValueAsString(attributes);
            if (text.length() > LONGEST) {
                throw new Claim.Unusable("the attributes are over 16 KiB");
            }
            return text;
        } catch (JsonProcessingException e) {
            throw new Claim.Unusable("the attributes are not JSON");
        }
    }

    static boolean fit(Map<String, Object> attributes) {
        try {
            return JSON.writeValueAsString(attributes).length() <= LONGEST;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    static Map<String, Object> read(String text) {
        try {
            return JSON.readValue(text, OBJECT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored attributes are JSON", e);
        }
    }
}
