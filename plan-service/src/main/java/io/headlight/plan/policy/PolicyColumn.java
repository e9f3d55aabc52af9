package io.headlight.plan.policy;

import io.headlight.plan.stored.StoredJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * A policy as one JSON text: read and written as a whole, never searched. A member it does not know is skipped and one that
 * is missing is as shipped, so that older and newer instances read each other's.
 */
@Converter
public class PolicyColumn implements AttributeConverter<Policy, String> {

    @Override
    public String convertToDatabaseColumn(Policy policy) {
        return StoredJson.text(policy);
    }

    @Override
    public Policy convertToEntityAttribute(String text) {
        return StoredJson.value(text, Policy.class);
    }
}
