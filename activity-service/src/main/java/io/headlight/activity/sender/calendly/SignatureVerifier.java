package io.headlight.activity.sender.calendly;

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
import java.util.Optional;

/**
 * HMAC-SHA256 in hex over {@code time.body}, with the key as text. The header has both, {@code t=…,v1=…}; each must be
 * there once, other schemes may stand beside.
 */
final class SignatureVerifier implements Verifier {

    static final String SIGNATURE = "calendly-webhook-signature";

    /** More than any header of Calendly has; bounds the work a stranger can ask for. */
    private static final int LONGEST = 1024;

    @Override
    public boolean recognizes(Incoming request) {
        return request.headers().containsKey(SIGNATURE);
    }

    @Override
    public Verdict check(Incoming request, List<String> secrets, Settings settings, Instant now) {
        var header = request.only(SIGNATURE).filter(sent -> sent.length() <= LONGEST);
        var timestamp = header.flatMap(sent -> part(sent, "t="));
        var at = timestamp.flatMap(Window::seconds);
        var signature = header.flatMap(sent -> part(sent, "v1="));
        if (at.isEmpty() || signature.isEmpty()) {
            return Verdict.MISSING;
        }
        if (!Window.holds(at.get(), now, Duration.ofSeconds(settings.number(Calendly.WINDOW)))) {
            return Verdict.STALE;
        }
        var signed = Hmac.utf8(timestamp.get() + ".");
        return Verdict.of(Hmac.matching(
                signature.get(),
                secrets,
                secret -> Hmac.hex(Hmac.sha256().of(Hmac.utf8(secret), signed, request.body()))));
    }

    private static Optional<String> part(String header, String name) {
        var values = Arrays.stream(header.split(","))
                .map(String::strip)
                .filter(part -> part.startsWith(name))
                .toList();
        return values.size() == 1 ? Optional.of(values.getFirst().substring(name.length())) : Optional.empty();
    }
}
