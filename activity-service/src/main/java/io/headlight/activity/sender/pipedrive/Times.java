package io.headlight.activity.sender.pipedrive;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Times as Pipedrive writes them: with a zone, or without one in UTC. */
final class Times {

    private Times() {}

    static Optional<Instant> of(JsonNode node) {
        if (!node.isTextual()) {
            return Optional.empty();
        }
        var text = node.asText().strip().replace(' ', 'T');
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
}
