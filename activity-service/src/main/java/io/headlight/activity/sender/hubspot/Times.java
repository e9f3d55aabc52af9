package io.headlight.activity.sender.hubspot;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times as HubSpot writes them: milliseconds since 1970 in webhooks, ISO in its API; a mere date is its first moment. */
final class Times {

    private static final Pattern MILLIS = Pattern.compile("\\d{1,15}");
    private static final int LONGEST_DATE = 10;

    private Times() {}

    /** @param text null when nothing is known */
    static Optional<Instant> of(String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            if (MILLIS.matcher(text).matches()) {
                return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
            }
            return Optional.of(
                    text.length() <= LONGEST_DATE
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
