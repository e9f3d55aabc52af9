package io.headlight.activity.webhook;

import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Sender;
import io.headlight.activity.source.secret.LiveSecret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is kept of a request: everything but what proves something about somebody. Names stay; of headers and parameters
 * that carry credentials the values go, in the body the source's own secrets and what the sender knows to be one.
 */
final class Redaction {

    private static final List<String> CREDENTIALS =
            List.of("authorization", "cookie", "signature", "token", "secret", "key", "password", "credential", "-sig");

    private static final String HIDDEN = "[redacted]";
    /** Shorter texts would be found where they mean something else. */
    private static final int SHORTEST_SECRET = 8;
    /** As long as there is room for it on disk. */
    private static final int LONGEST_QUERY = 2048;

    private Redaction() {}

    static Incoming of(Incoming request, List<LiveSecret> secrets, Sender sender) {
        var texts = secrets.stream().map(LiveSecret::text).toList();
        return new Incoming(
                request.method(),
                request.url(),
                query(request.query()),
                headers(request.headers(), texts),
                body(sender.storable(request.body()), texts),
                request.receivedAt());
    }

    static Map<String, List<String>> headers(Map<String, List<String>> headers, List<String> secrets) {
        var kept = new TreeMap<>(headers);
        kept.replaceAll((name, values) ->
                isCredential(name) || values.stream().anyMatch(secrets::contains) ? List.of(HIDDEN) : values);
        return kept;
    }

    /** An idempotency key and the attributes of a CloudEvent ({@code ce-partitionkey}) only sound like one. */
    private static boolean isCredential(String header) {
        return !header.equals("idempotency-key")
                && !header.startsWith("ce-")
                && CREDENTIALS.stream().anyMatch(header::contains);
    }

    /** No sender says anything in the query that is not about the address; parameters lose their values. */
    private static String query(String query) {
        return query == null
                ? null
                : shortened(Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("=", 2)[0] + "=" + HIDDEN)
                        .collect(Collectors.joining("&")));
    }

    private static String shortened(String query) {
        return query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query;
    }

    private static byte[] body(byte[] body, List<String> secrets) {
        var kept = body;
        for (var secret : secrets) {
            if (secret.length() >= SHORTEST_SECRET) {
                kept = without(kept, secret.getBytes(StandardCharsets.UTF_8));
            }
        }
        return kept;
    }

    private static byte[] without(byte[] body, byte[] secret) {
        byte[] kept = body;
        for (int at = 0; at <= body.length - secret.length; at++) {
            int end = Spelling.endOf(secret, body, at);
            if (end > 0) {
                kept = kept == body ? body.clone() : kept;
                Arrays.fill(kept, at, end, (byte) '*');
            }
        }
        return kept;
    }
}
