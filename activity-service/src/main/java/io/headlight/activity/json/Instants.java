package io.headlight.activity.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Points in time as partners write them. Ours are those from 2000 to 2200: others are mistakes, and as text they would not be
 * of the width that makes places in history comparable.
 */
public final class Instants {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Instants() {}

    /** ISO 8601 with a zone: {@code 2026-03-10T11:00:00+01:00}. */
    public static Optional<Instant> iso(JsonNode node) {
        try {
            return Optional.of(node)
                    .filter(JsonNode::isTextual)
                    .map(text -> OffsetDateTime.parse(text.asText()).toInstant())
                    .filter(Instants::isOurs);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** ISO 8601 with a zone, or without one in UTC; of any year. */
    public static Optional<Instant> zonedOrUtc(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noZone) {
            return inUtc(text);
        }
    }

    private static Optional<Instant> inUtc(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** A whole number of milliseconds since 1970. */
    public static Optional<Instant> millis(JsonNode node) {
        return Optional.of(node)
                .filter(number -> number.isIntegralNumber() && number.canConvertToLong())
                .map(number -> Instant.ofEpochMilli(number.asLong()))
                .filter(Instants::isOurs);
    }

    /** Whether it is of those years. */
    public static boolean isOurs(Instant at) {
        return !at.isBefore(EARLIEST) && at.isBefore(LATEST);
    }
}
