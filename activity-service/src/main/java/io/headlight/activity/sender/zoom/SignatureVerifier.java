package io.headlight.activity.sender.zoom;

import io.headlight.activity.proof.Hmac;
import io.headlight.activity.proof.Window;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import io.headlight.activity.sender.Verifier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** HMAC-SHA256 in hex over {@code v0:time:body}, the raw body: Zoom's own sample writes it anew, which only mostly fits. */
final class SignatureVerifier implements Verifier {

    static final String SIGNATURE = "x-zm-signature";
    static final String TIMESTAMP = "x-zm-request-timestamp";

    private static final String SCHEME = "v0=";

    @Override
    public boolean recognizes(Incoming request) {
        return request.headers().containsKey(SIGNATURE);
    }

    @Override
    public Verdict check(Incoming request, List<String> secrets, Settings settings, Instant now) {
        var timestamp = request.only(TIMESTAMP);
        var at = timestamp.flatMap(Window::seconds);
        var signature = request.only(SIGNATURE).filter(sent -> sent.startsWith(SCHEME));
        if (at.isEmpty() || signature.isEmpty()) {
            return Verdict.MISSING;
        }
        if (!Window.holds(at.get(), now, Duration.ofSeconds(settings.number(Zoom.WINDOW)))) {
            return Verdict.STALE;
        }
        var signed = Hmac.utf8("v0:" + timestamp.get() + ":");
        return Verdict.of(Hmac.matching(
                signature.get(),
                secrets,
                secret -> SCHEME + Hmac.hex(Hmac.sha256().of(Hmac.utf8(secret), signed, request.body()))));
    }
}
