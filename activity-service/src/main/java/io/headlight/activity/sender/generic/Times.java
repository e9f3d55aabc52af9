package io.headlight.activity.sender.generic;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.proof.Window;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Times as strangers write them. */
final class Times {

    /** In seconds it would be the year 5138, in milliseconds it is 1973. */
    private static final long MILLIS_FROM = 100_000_000_000L;

    private Times() {}

    /** Null when it is none: nobody then knows the event's place in history, and it must not be guessed. */
    static Instant of(JsonNode told) {
        try {
            return OffsetDateTime.parse(told.asText()).toInstant();
        } catch (DateTimeException notWritten) {
            return Window.seconds(told.asText())
                    .filter(at -> at.getEpochSecond() < MILLIS_FROM)
                    .or(() -> Window.millis(told.asText()))
                    .orElse(null);
        }
    }
}
