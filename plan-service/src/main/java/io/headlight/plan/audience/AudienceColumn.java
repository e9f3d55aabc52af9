package io.headlight.plan.audience;

import io.headlight.plan.stored.StoredJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** An audience as JSON text; null is everybody, as it was before a plan could choose. */
@Converter
public class AudienceColumn implements AttributeConverter<Audience, String> {

    @Override
    public String convertToDatabaseColumn(Audience audience) {
        return Audience.EVERYBODY.equals(audience) ? null : StoredJson.text(audience);
    }

    @Override
    public Audience convertToEntityAttribute(String text) {
        return text == null ? Audience.EVERYBODY : StoredJson.value(text, Audience.class);
    }
}
