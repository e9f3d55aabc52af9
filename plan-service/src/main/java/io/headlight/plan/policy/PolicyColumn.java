package io.headlight.plan.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * A policy as one JSON text: read and written as a whole, never searched. A member it does not know is skipped and one that
 * is missing is as shipped, so that older and newer instances read each other's.
 */
@Converter
public class PolicyColumn implements AttributeConverter<Policy, String> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Override
    public String convertToDatabaseColumn(Policy policy) {
        try {
            return JSON.writeValueAsString(policy);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A policy that cannot be written", e);
        }
    }

    @Override
    public Policy convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, Policy.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A policy that cannot be read", e);
        }
    }
}
