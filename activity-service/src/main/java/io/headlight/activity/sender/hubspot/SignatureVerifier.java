package io.headlight.activity.sender.hubspot;

import io.headlight.activity.proof.Hmac;
import io.headlight.activity.proof.Window;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import io.headlight.activity.sender.Verifier;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * HubSpot's three signatures with the app's client secret. Where a request has version 3, and the source takes it, nothing
 * else counts: a version 3 that does not fit is no reason to look at a weaker one. Versions 1 and 2 are plain hashes without
 * a time. Who saw one can repeat it, which is found out by the message's name, or lengthen what was signed, though only by
 * bytes that end every JSON; a source can be set to take version 3 only.
 */
final class SignatureVerifier implements Verifier {

    static final String V3 = "x-hubspot-signature-v3";
    static final String TIMESTAMP = "x-hubspot-request-timestamp";
    static final String SIGNATURE = "x-hubspot-signature";
    static final String VERSION = "x-hubspot-signature-version";

    private static final Duration WINDOW = Duration.ofMinutes(5);

    /** The only escapes that HubSpot undoes before it signs version 3. */
    private static final String[][] UNDONE = {
        {"%3A", ":"}, {"%2F", "/"}, {"%3F", "?"}, {"%40", "@"}, {"%21", "!"}, {"%24", "$"},
        {"%27", "'"}, {"%28", "("}, {"%29", ")"}, {"%2A", "*"}, {"%2C", ","}, {"%3B", ";"}
    };

    @Override
    public boolean recognizes(Incoming request) {
        return request.headers().containsKey(V3) || request.headers().containsKey(SIGNATURE);
    }

    @Override
    public Verdict check(Incoming request, List<String> secrets, Settings settings, Instant now) {
        var taken = List.of(settings.text(HubSpot.SIGNATURES).split(","));
        if (taken.contains("v3") && request.headers().containsKey(V3)) {
            return third(request, secrets, now);
        }
        var signature = request.only(SIGNATURE);
        var version = request.only(VERSION).filter(taken::contains);
        if (signature.isEmpty() || version.isEmpty()) {
            return Verdict.MISSING;
        }
        return switch (version.get()) {
            case "v1" -> Verdict.of(Hmac.matching(signature.get(), secrets, secret -> first(secret, request)));
            case "v2" -> Verdict.of(Hmac.matching(signature.get(), secrets, secret -> second(secret, request)));
            default -> Verdict.MISSING;
        };
    }

    private static Verdict third(Incoming request, List<String> secrets, Instant now) {
        var signature = request.only(V3);
        var timestamp = request.only(TIMESTAMP);
        var at = timestamp.flatMap(Window::millis);
        if (signature.isEmpty() || at.isEmpty()) {
            return Verdict.MISSING;
        }
        if (!Window.holds(at.get(), now, WINDOW)) {
            return Verdict.STALE;
        }
        var before = Hmac.utf8(request.method() + signedForm(request.urlWithQuery()));
        var after = Hmac.utf8(timestamp.get());
        return Verdict.of(Hmac.matching(
                signature.get(),
                secrets,
                secret -> Hmac.base64(Hmac.sha256().of(Hmac.utf8(secret), before, request.body(), after))));
    }

    /** One pass, so that what an escape gives is never taken for the beginning of another. */
    static String signedForm(String url) {
        var signed = new StringBuilder(url.length());
        for (int i = 0; i < url.length(); i++) {
            var undone = url.charAt(i) == '%' ? undone(url, i) : null;
            signed.append(undone == null ? url.substring(i, i + 1) : undone);
            i += undone == null ? 0 : 2;
        }
        return signed.toString();
    }

    private static String undone(String url, int at) {
        for (var escape : UNDONE) {
            if (url.startsWith(escape[0], at)) {
                return escape[1];
            }
        }
        return null;
    }

    private static String first(String secret, Incoming request) {
        return hash(Hmac.utf8(secret), request.body());
    }

    private static String second(String secret, Incoming request) {
        return hash(Hmac.utf8(secret + request.method() + request.urlWithQuery()), request.body());
    }

    private static String hash(byte[]... parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                sha.update(part);
            }
            return Hmac.hex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
