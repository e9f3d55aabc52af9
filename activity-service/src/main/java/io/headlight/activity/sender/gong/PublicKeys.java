package io.headlight.activity.sender.gong;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** RSA keys as Gong's pages show them: the base64 alone, or within the two lines that make it PEM. */
final class PublicKeys {

    private static final int LEAST_BITS = 2048;
    private static final int MOST_BITS = 8192;
    private static final int PUBLIC_EXPONENT = 65_537;

    /** Nobody has its other half. Checking against it takes as long as against a real one. */
    private static final RSAPublicKey STAND_IN = standIn();

    private PublicKeys() {}

    static Optional<RSAPublicKey> parse(String text) {
        try {
            var der = Base64.getDecoder()
                    .decode(text.replace("-----BEGIN PUBLIC KEY-----", "")
                            .replace("-----END PUBLIC KEY-----", "")
                            .replaceAll("\\s", ""));
            var key = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
            int bits = key.getModulus().bitLength();
            return bits >= LEAST_BITS && bits <= MOST_BITS ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException | GeneralSecurityException noKey) {
            return Optional.empty();
        }
    }

    /** The key, or for what is none one that no signature fits, so that no time tells the difference. */
    static RSAPublicKey orStandIn(String text) {
        return parse(text).orElse(STAND_IN);
    }

    private static RSAPublicKey standIn() {
        try {
            var modulus = BigInteger.TWO.pow(LEAST_BITS).subtract(BigInteger.valueOf(1942));
            return (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(modulus.setBit(0), BigInteger.valueOf(PUBLIC_EXPONENT)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has RSA", e);
        }
    }
}
