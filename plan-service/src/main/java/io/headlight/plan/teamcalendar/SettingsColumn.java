package io.headlight.plan.teamcalendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * A calendar as one JSON text: nobody asks for a part of it. Members it does not know are skipped, so that an older
 * instance can read what a newer one wrote.
 */
@Converter
class SettingsColumn implements AttributeConverter<CalendarSettings, String> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Override
    public String convertToDatabaseColumn(CalendarSettings settings) {
        try {
            return settings == null ? null : JSON.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A calendar that cannot be written", e);
        }
    }

    @Override
    public CalendarSettings convertToEntityAttribute(String text) {
        try {
            return text == null ? null : JSON.readValue(text, CalendarSettings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A calendar that cannot be read", e);
        }
    }
}
