package io.headlight.activity.sender.standardwebhooks;

import io.headlight.activity.proof.Hmac;
import io.headlight.activity.proof.Window;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import io.headlight.activity.sender.Verifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Standard Webhooks 1.0, scheme {@code v1}: HMAC-SHA256 in base64 over {@code id.timestamp.body}. The header may hold
 * several signatures (the sender changes its secret) and schemes we do not know; one that fits is enough. The time of the
 * attempt may be five minutes off in either direction, edges included.
 */
final class SignatureVerifier implements Verifier {

    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";
    static final String PREFIX = "whsec_";

    private static final String SCHEME = "v1,";
    private static final Duration WINDOW = Duration.ofMinutes(5);
    /** More than any rotation needs; bounds the work a stranger can ask for. */
    private static final int MOST_SIGNATURES = 16;

    private static final int LONGEST_ID = 255;
    private static final int SHORTEST_KEY = 24;
    private static final int LONGEST_KEY = 64;

    @Override
    public boolean recognizes(Incoming request) {
        return request.headers().containsKey(SIGNATURE);
    }

    @Override
    public Verdict check(Incoming request, List<String> secrets, Settings settings, Instant now) {
        var id = request.only(ID).filter(sent -> !sent.isEmpty() && sent.length() <= LONGEST_ID);
        var timestamp = request.only(TIMESTAMP);
        var at = timestamp.flatMap(Window::seconds);
        var signatures = request.only(SIGNATURE).map(SignatureVerifier::signatures);
        if (id.isEmpty() || at.isEmpty() || signatures.isEmpty()) {
            return Verdict.MISSING;
        }
        if (!Window.holds(at.get(), now, WINDOW)) {
            return Verdict.STALE;
        }
        var signed = Hmac.utf8(id.get() + "." + timestamp.get() + ".");
        return Verdict.of(signatures.get().stream()
                .mapToInt(sent -> Hmac.matching(sent, secrets, secret -> expected(secret, signed, request.body())))
                .max()
                .orElse(-1));
    }

    private static List<String> signatures(String header) {
        return Arrays.stream(header.split(" "))
                .filter(part -> part.startsWith(SCHEME))
                .limit(MOST_SIGNATURES)
                .map(part -> part.substring(SCHEME.length()))
                .toList();
    }

    static boolean isKey(String secret) {
        if (secret == null || !secret.startsWith(PREFIX)) {
            return false;
        }
        try {
            int bytes = Base64.getDecoder().decode(secret.substring(PREFIX.length())).length;
            return bytes >= SHORTEST_KEY && bytes <= LONGEST_KEY;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static String expected(String secret, byte[] signed, byte[] body) {
        var key = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
        return Hmac.base64(Hmac.sha256().of(Base64.getDecoder().decode(key), signed, body));
    }
}
