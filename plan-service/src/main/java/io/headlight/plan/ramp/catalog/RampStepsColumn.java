package io.headlight.plan.ramp.catalog;

import io.headlight.plan.stored.StoredJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * The steps of a ramp as one JSON text.
 */
@Converter
public class RampStepsColumn implements AttributeConverter<RampSteps, String> {

    @Override
    public String convertToDatabaseColumn(RampSteps steps) {
        return StoredJson.text(steps);
    }

    @Override
    public RampSteps convertToEntityAttribute(String text) {
        return StoredJson.value(text, RampSteps.class);
    }
}
