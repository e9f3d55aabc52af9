package io.headlight.plan.template.catalog;

import io.headlight.plan.stored.StoredJson;
import io.headlight.plan.template.Template;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * A template as one JSON text, as it was when it was made.
 */
@Converter
public class TemplateColumn implements AttributeConverter<Template, String> {

    @Override
    public String convertToDatabaseColumn(Template template) {
        return StoredJson.text(template);
    }

    @Override
    public Template convertToEntityAttribute(String text) {
        return StoredJson.value(text, Template.class);
    }
}
