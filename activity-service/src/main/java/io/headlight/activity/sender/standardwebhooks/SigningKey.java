package io.headlight.activity.sender.standardwebhooks;

import io.headlight.activity.proof.Ed25519;
import io.headlight.activity.proof.Hmac;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Predicate;

/** A key as the standard writes it. Each kind makes signatures of one scheme and looks at no other. */
sealed interface SigningKey {

    String SHARED_PREFIX = "whsec_";
    String PUBLIC_PREFIX = "whpk_";

    /** Tells which signatures, scheme in front, this key made over the parts. */
    Predicate<String> over(byte[]... parts);

    /** The key that is written like this; the prefix of a shared secret may be missing. Empty when it is none. */
    static Optional<SigningKey> of(String written) {
        if (written.startsWith(PUBLIC_PREFIX)) {
            return base64(written.substring(PUBLIC_PREFIX.length()))
                    .flatMap(Ed25519::key)
                    .map(Public::new);
        }
        return base64(written.startsWith(SHARED_PREFIX) ? written.substring(SHARED_PREFIX.length()) : written)
                .filter(key -> key.length >= Shared.FEWEST_BYTES && key.length <= Shared.MOST_BYTES)
                .map(Shared::new);
    }

    private static Optional<byte[]> base64(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Scheme {@code v1}: HMAC-SHA256 in base64. Texts are compared, so that a signature has one spelling. */
    record Shared(byte[] key) implements SigningKey {

        private static final String SCHEME = "v1,";
        private static final int FEWEST_BYTES = 24;
        private static final int MOST_BYTES = 64;

        @Override
        public Predicate<String> over(byte[]... parts) {
            var expected = Hmac.utf8(SCHEME + Hmac.base64(Hmac.sha256().of(key, parts)));
            return sent -> MessageDigest.isEqual(expected, Hmac.utf8(sent));
        }

        @Override
        public String toString() {
            return "Shared[hidden]";
        }
    }

    /** Scheme {@code v1a}: Ed25519 in base64. */
    record Public(PublicKey key) implements SigningKey {

        private static final String SCHEME = "v1a,";

        @Override
        public Predicate<String> over(byte[]... parts) {
            return sent -> sent.startsWith(SCHEME)
                    && base64(sent.substring(SCHEME.length()))
                            .filter(signature -> Ed25519.fits(key, signature, parts))
                            .isPresent();
        }
    }
}
