package io.headlight.activity.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;

/** Settings as one JSON text: nobody asks for a part of them. */
@Converter
class SettingsColumn implements AttributeConverter<Map<String, String>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> SETTINGS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(Map<String, String> settings) {
        try {
            return settings == null || settings.isEmpty() ? null : JSON.writeValueAsString(new TreeMap<>(settings));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Settings are texts", e);
        }
    }

    @Override
    public Map<String, String> convertToEntityAttribute(String text) {
        try {
            return text == null ? Map.of() : JSON.readValue(text, SETTINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored settings are JSON", e);
        }
    }
}
