package io.headlight.activity.sender;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A webhook request as it came in.
 *
 * @param method upper case
 * @param url the address the partner was told, by our configured public address and not by what the request says of its
 *     host; without a query
 * @param query as it stood in the request line, undecoded; null when there was none
 * @param headers by lower-cased name, each value that was sent
 * @param body the raw bytes, untouched by any reader
 */
public record Incoming(
        String method, String url, String query, Map<String, List<String>> headers, byte[] body, Instant receivedAt) {

    public Incoming {
        var lowerCased = new TreeMap<String, List<String>>();
        headers.forEach((name, values) -> lowerCased.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        headers = lowerCased;
    }

    /** A POST, of which nothing but headers and body matters. */
    public static Incoming posted(Map<String, List<String>> headers, byte[] body, Instant receivedAt) {
        return new Incoming("POST", "", null, headers, body, receivedAt);
    }

    /** The same of which only what stands before the body is looked at. */
    public Incoming withoutBody() {
        return new Incoming(method, url, query, headers, new byte[0], receivedAt);
    }

    /** The header's value, if it was sent exactly once: which of two would count is a question attackers like. */
    public Optional<String> only(String name) {
        return only(headers.getOrDefault(name, List.of()));
    }

    /** The decoded value of a query parameter, if it was sent exactly once. */
    public Optional<String> parameter(String name) {
        if (query == null) {
            return Optional.empty();
        }
        return only(Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .filter(pair -> pair.length == 2 && pair[0].equals(name))
                        .map(pair -> pair[1])
                        .toList())
                .flatMap(Incoming::decoded);
    }

    /** The address with its query, as the sender called it. */
    public String urlWithQuery() {
        return query == null ? url : url + "?" + query;
    }

    private static Optional<String> only(List<String> values) {
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }
}
