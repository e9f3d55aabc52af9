package io.headlight.activity.sender.generic.hmac;

import io.headlight.activity.proof.Hmac;
import io.headlight.activity.proof.Secret;
import io.headlight.activity.proof.Window;
import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Setting;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import io.headlight.activity.sender.generic.Parts;
import io.headlight.activity.sender.generic.Scheme;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A keyed hash over parts of the request. Of several signatures one that fits is enough. */
final class HmacScheme implements Scheme {

    private static final int FEWEST_KEY_BYTES = 16;
    private static final int LONGEST_SIGNED_HEADER = 255;

    @Override
    public String name() {
        return "GENERIC_HMAC";
    }

    @Override
    public List<Setting> settings() {
        return HmacSettings.ALL;
    }

    @Override
    public Optional<String> faultOf(Settings settings) {
        return HmacSettings.faultOf(settings);
    }

    /** Hexadecimal, because that is a key whichever encoding the source is set to. */
    @Override
    public Credentials issue() {
        return Credentials.secret(Hmac.hex(Credentials.random(SECRET_BYTES)));
    }

    @Override
    public Optional<String> faultOf(Credentials given, Settings settings) {
        if (!Secret.isStrong(given.secret())) {
            return Scheme.super.faultOf(given, settings);
        }
        var encoding = KeyEncoding.valueOf(settings.text(HmacSettings.KEY_ENCODING));
        return encoding.key(given.secret())
                        .filter(key -> key.length >= FEWEST_KEY_BYTES)
                        .isPresent()
                ? Optional.empty()
                : Optional.of("Give a secret of at least 16 bytes, written as keyEncoding says.");
    }

    @Override
    public boolean recognizes(Incoming request) {
        return Parts.header(request, HmacSettings.USUAL_HEADER).isPresent();
    }

    @Override
    public Verdict check(Incoming request, List<String> secrets, Settings settings, Instant now) {
        var template = Template.of(settings.text(HmacSettings.TEMPLATE));
        var sent = SentSignatures.of(request, settings);
        var id = Optional.ofNullable(settings.text(ID_HEADER))
                .flatMap(name -> Parts.header(request, name))
                .filter(HmacScheme::isSignable);
        if (sent.signatures().isEmpty() || template.holds(Template.ID) && id.isEmpty()) {
            return Verdict.MISSING;
        }
        if (template.holds(Template.TIMESTAMP)) {
            var at = sent.timestamp().flatMap(text -> instant(text, settings));
            if (at.isEmpty()) {
                return Verdict.MISSING;
            }
            if (!Window.holds(at.get(), now, Duration.ofSeconds(settings.number(HmacSettings.WINDOW_SECONDS)))) {
                return Verdict.STALE;
            }
        }
        var signed = template.filled(request, sent.timestamp().orElse(null), id.orElse(null));
        return Verdict.of(matching(sent.signatures(), secrets, settings, signed));
    }

    private static boolean isSignable(String header) {
        return header.length() <= LONGEST_SIGNED_HEADER;
    }

    private static Optional<Instant> instant(String sent, Settings settings) {
        return settings.text(HmacSettings.TIME_UNIT).equals("MILLIS") ? Window.millis(sent) : Window.seconds(sent);
    }

    /** Looks at all secrets and all signatures, so that the time does not tell which ones fit. */
    private static int matching(List<String> sent, List<String> secrets, Settings settings, byte[][] signed) {
        var encoding = Encoding.valueOf(settings.text(HmacSettings.ENCODING));
        var keys = KeyEncoding.valueOf(settings.text(HmacSettings.KEY_ENCODING));
        var hmac = hmac(settings.text(HmacSettings.ALGORITHM));
        int matching = -1;
        for (int i = secrets.size() - 1; i >= 0; i--) {
            var key = keys.key(secrets.get(i));
            if (key.isPresent()) {
                var expected = Hmac.utf8(encoding.of(hmac.of(key.get(), signed)));
                for (var signature : sent) {
                    matching = MessageDigest.isEqual(expected, Hmac.utf8(encoding.spelled(signature))) ? i : matching;
                }
            }
        }
        return matching;
    }

    private static Hmac hmac(String algorithm) {
        return switch (algorithm) {
            case "SHA1" -> Hmac.sha1();
            case "SHA512" -> Hmac.sha512();
            default -> Hmac.sha256();
        };
    }
}
