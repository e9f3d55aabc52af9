package io.headlight.plan.template.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.headlight.plan.template.Template;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * A template as one JSON text, as it was when it was made. Members it does not know are skipped, so that an older instance
 * can read what a newer one wrote.
 */
@Converter
public class TemplateColumn implements AttributeConverter<Template, String> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Override
    public String convertToDatabaseColumn(Template template) {
        try {
            return JSON.writeValueAsString(template);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A template that cannot be written", e);
        }
    }

    @Override
    public Template convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, Template.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A template that cannot be read", e);
        }
    }
}
