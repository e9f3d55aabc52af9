package io.headlight.plan.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * Lines as one JSON text: they are always read and written with their plan, and a version must stay exactly as it was
 * published. Members it does not know are skipped, so that an older instance can read what a newer one wrote.
 */
@Converter
public class LinesColumn implements AttributeConverter<PlanLines, String> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Override
    public String convertToDatabaseColumn(PlanLines lines) {
        try {
            return JSON.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Lines that cannot be written", e);
        }
    }

    @Override
    public PlanLines convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, PlanLines.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Lines that cannot be read", e);
        }
    }
}
