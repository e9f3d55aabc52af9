package io.headlight.plan.ramp.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * The steps of a ramp as one JSON text. Members it does not know are skipped, so that an older instance can read what a
 * newer one wrote.
 */
@Converter
public class RampStepsColumn implements AttributeConverter<RampSteps, String> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Override
    public String convertToDatabaseColumn(RampSteps steps) {
        try {
            return JSON.writeValueAsString(steps);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Steps that cannot be written", e);
        }
    }

    @Override
    public RampSteps convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, RampSteps.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Steps that cannot be read", e);
        }
    }
}
