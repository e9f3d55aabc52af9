package io.headlight.activity.sender;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A webhook request as it came in.
 *
 * @param headers by lower-cased name, each value that was sent
 * @param body the raw bytes, untouched by any reader
 */
public record Incoming(Map<String, List<String>> headers, byte[] body, Instant receivedAt) {

    public Incoming {
        var lowerCased = new TreeMap<String, List<String>>();
        headers.forEach((name, values) -> lowerCased.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        headers = lowerCased;
    }

    /** The header's value, if it was sent exactly once: which of two would count is a question attackers like. */
    public Optional<String> only(String name) {
        var values = headers.getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }
}
