package io.headlight.plan.audience;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** An audience as JSON text; null is everybody, as it was before a plan could choose. */
@Converter
public class AudienceColumn implements AttributeConverter<Audience, String> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Override
    public String convertToDatabaseColumn(Audience audience) {
        try {
            return Audience.EVERYBODY.equals(audience) ? null : JSON.writeValueAsString(audience);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An audience that cannot be written", e);
        }
    }

    @Override
    public Audience convertToEntityAttribute(String text) {
        try {
            return text == null ? Audience.EVERYBODY : JSON.readValue(text, Audience.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An audience that cannot be read", e);
        }
    }
}
