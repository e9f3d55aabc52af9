package io.headlight.activity.sender.close;

import io.headlight.activity.proof.Hmac;
import io.headlight.activity.proof.Window;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import io.headlight.activity.sender.Verifier;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * HMAC-SHA256 in lower-case hex over the timestamp and the raw body with nothing between; the key is the subscription's,
 * decoded from hex. Close names no window, so how old a request may be is the source's to say.
 */
final class SignatureVerifier implements Verifier {

    static final String HASH = "close-sig-hash";
    static final String TIMESTAMP = "close-sig-timestamp";
    static final String WINDOW = "windowSeconds";

    @Override
    public boolean recognizes(Incoming request) {
        return request.headers().containsKey(HASH);
    }

    @Override
    public Verdict check(Incoming request, List<String> secrets, Settings settings, Instant now) {
        var hash = request.only(HASH).filter(sent -> !sent.isEmpty());
        var timestamp = request.only(TIMESTAMP);
        var at = timestamp.flatMap(Window::seconds);
        if (hash.isEmpty() || at.isEmpty()) {
            return Verdict.MISSING;
        }
        if (!Window.holds(at.get(), now, Duration.ofSeconds(settings.number(WINDOW)))) {
            return Verdict.STALE;
        }
        var signed = Hmac.utf8(timestamp.get());
        return Verdict.of(Hmac.matching(
                hash.get(), secrets, secret -> Hmac.hex(Hmac.sha256().of(key(secret), signed, request.body()))));
    }

    static boolean isKey(String secret) {
        return secret.matches("([0-9a-fA-F]{2}){16,128}");
    }

    /** What stands in for the key of a source that does not exist is not in hex; nobody can have signed with it. */
    private static byte[] key(String secret) {
        return isKey(secret) ? HexFormat.of().parseHex(secret) : Hmac.utf8(secret);
    }
}
