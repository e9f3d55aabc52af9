package io.headlight.activity.sender.salesforce;

import io.headlight.activity.json.Instants;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Times as Salesforce and relays write them: {@code 2026-03-10T09:18:22.000Z}, {@code …+0000}, milliseconds since 1970, or a
 * date alone. Only those from 2000 to 2200, as others would not have the width that makes places in history comparable.
 */
final class Times {

    private static final Pattern MILLIS = Pattern.compile("\\d{12,13}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter();

    private Times() {}

    static Optional<Instant> of(String text) {
        try {
            return Optional.ofNullable(text).map(Times::read).filter(Instants::isOurs);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Instant read(String text) {
        if (MILLIS.matcher(text).matches()) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        if (DATE.matcher(text).matches()) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        return OffsetDateTime.parse(text, ISO).toInstant();
    }
}
