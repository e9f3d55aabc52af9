package io.headlight.activity.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/** What the names of a table's columns mean, as the JSON text it is stored as. */
final class ColumnNames {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private ColumnNames() {}

    static String write(Map<String, String> names) {
        try {
            return JSON.writeValueAsString(names == null ? Map.of() : names);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are JSON", e);
        }
    }

    static Map<String, String> read(String text) {
        try {
            return JSON.readValue(text, NAMES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored names are JSON", e);
        }
    }
}
