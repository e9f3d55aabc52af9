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
import java.util.List;

/**
 * Standard Webhooks 1.0: {@code id.timestamp.body} signed with a shared secret ({@code v1}) or the sender's own key ({@code
 * v1a}). The header may hold several signatures (the sender changes its key) and schemes we do not know; one that fits is
 * enough. The time of the attempt may be five minutes off in either direction, edges included.
 */
final class SignatureVerifier implements Verifier {

    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";

    private static final String KNOWN_SCHEME = "v1";
    private static final Duration WINDOW = Duration.ofMinutes(5);
    /** More than any rotation needs; bounds the work a stranger can ask for. */
    private static final int MOST_SIGNATURES = 16;

    private static final int LONGEST_ID = 255;

    @Override
    public boolean recognizes(Incoming request) {
        return request.headers().containsKey(SIGNATURE);
    }

    @Override
    public Verdict check(Incoming request, List<String> secrets, Settings settings, Instant now) {
        var id = request.only(ID).filter(SignatureVerifier::isId);
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
        return Verdict.of(matching(secrets, signatures.get(), signed, request.body()));
    }

    /** A dot in it would make two messages out of the same signed bytes; the standard forbids it. */
    private static boolean isId(String sent) {
        return !sent.isEmpty() && sent.length() <= LONGEST_ID && sent.indexOf('.') < 0;
    }

    /** Looks at all secrets, so that the time does not tell which one fits. */
    private static int matching(List<String> secrets, List<String> signatures, byte[] signed, byte[] body) {
        int matching = -1;
        for (int i = secrets.size() - 1; i >= 0; i--) {
            var key = SigningKey.of(secrets.get(i));
            if (key.isPresent() && signatures.stream().anyMatch(key.get().over(signed, body))) {
                matching = i;
            }
        }
        return matching;
    }

    private static List<String> signatures(String header) {
        return Arrays.stream(header.split(" "))
                .filter(part -> part.startsWith(KNOWN_SCHEME))
                .limit(MOST_SIGNATURES)
                .toList();
    }
}
