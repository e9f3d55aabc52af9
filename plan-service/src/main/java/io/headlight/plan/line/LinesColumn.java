package io.headlight.plan.line;

import io.headlight.plan.stored.StoredJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * Lines as one JSON text: they are always read and written with their plan, and a version must stay exactly as it was
 * published. Members it does not know are skipped, so that an older instance can read what a newer one wrote.
 */
@Converter
public class LinesColumn implements AttributeConverter<PlanLines, String> {

    @Override
    public String convertToDatabaseColumn(PlanLines lines) {
        return StoredJson.text(lines);
    }

    @Override
    public PlanLines convertToEntityAttribute(String text) {
        return StoredJson.value(text, PlanLines.class);
    }
}
