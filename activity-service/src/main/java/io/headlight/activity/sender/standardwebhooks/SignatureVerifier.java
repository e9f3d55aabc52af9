package io.headlight.activity.sender.standardwebhooks;

import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Verifier;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

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

    @Override
    public boolean recognizes(Incoming request) {
        return request.headers().containsKey(SIGNATURE);
    }

    @Override
    public Optional<Integer> matching(Incoming request, List<String> secrets, Instant now) {
        var id = request.only(ID).filter(sent -> !sent.isEmpty() && sent.length() <= LONGEST_ID);
        var timestamp = request.only(TIMESTAMP).filter(sent -> isAround(sent, now));
        var signatures = request.only(SIGNATURE).map(SignatureVerifier::signatures);
        if (id.isEmpty() || timestamp.isEmpty() || signatures.isEmpty()) {
            return Optional.empty();
        }
        var signed = (id.get() + "." + timestamp.get() + ".").getBytes(StandardCharsets.UTF_8);
        return IntStream.range(0, secrets.size())
                .filter(i -> fits(hmac(secrets.get(i), signed, request.body()), signatures.get()))
                .boxed()
                .findFirst();
    }

    private static boolean isAround(String timestamp, Instant now) {
        try {
            return timestamp.matches("\\d{1,12}")
                    && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                                    .truncatedTo(ChronoUnit.SECONDS)
                                    .abs()
                                    .compareTo(WINDOW)
                            <= 0;
        } catch (ArithmeticException | DateTimeException beyondTime) {
            return false;
        }
    }

    private static List<byte[]> signatures(String header) {
        return Arrays.stream(header.split(" "))
                .filter(part -> part.startsWith(SCHEME))
                .limit(MOST_SIGNATURES)
                .map(part -> part.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** Compares the base64 text, so that there is one spelling of a signature and no decoder to feed. */
    private static boolean fits(byte[] expected, List<byte[]> signatures) {
        boolean fits = false;
        for (var signature : signatures) {
            fits |= MessageDigest.isEqual(expected, signature);
        }
        return fits;
    }

    private static byte[] hmac(String secret, byte[] signed, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            var key = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
            mac.update(signed);
            return Base64.getEncoder().encode(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
