package io.headlight.plan.teamcalendar;

import io.headlight.plan.stored.StoredJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * A calendar as one JSON text: nobody asks for a part of it.
 */
@Converter
class SettingsColumn implements AttributeConverter<CalendarSettings, String> {

    @Override
    public String convertToDatabaseColumn(CalendarSettings settings) {
        return StoredJson.text(settings);
    }

    @Override
    public CalendarSettings convertToEntityAttribute(String text) {
        return StoredJson.value(text, CalendarSettings.class);
    }
}
