package io.headlight.activity.webhook.abuse;

import io.headlight.activity.proof.Hmac;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** A rule of Gong: the one sender that signs with a key nobody else has. Its private key goes by a name. */
final class GongRule {

    static final String PRIVATE = "private-key-";

    private static final int GOOD_FOR_SECONDS = 240;
    private static final Map<String, KeyPair> KEYS = new ConcurrentHashMap<>();

    private GongRule() {}

    /** What we are told of a secret: of a private key its public half, of any other the secret itself. */
    static String publicOf(String secret) {
        return secret.startsWith(PRIVATE) ? Hmac.base64(keys(secret).getPublic().getEncoded()) : secret;
    }

    static String token(String secret, String url, byte[] body, Instant at) {
        try {
            var claims = new JwtClaims();
            claims.setClaim("webhook_url", url);
            claims.setClaim(
                    "body_sha256", Hmac.hex(MessageDigest.getInstance("SHA-256").digest(body)));
            claims.setIssuedAt(NumericDate.fromSeconds(at.getEpochSecond()));
            claims.setExpirationTime(NumericDate.fromSeconds(at.getEpochSecond() + GOOD_FOR_SECONDS));
            var signature = new JsonWebSignature();
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            signature.setKey(keys(secret).getPrivate());
            signature.setPayload(claims.toJson());
            return signature.getCompactSerialization();
        } catch (GeneralSecurityException | JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys(String secret) {
        return KEYS.computeIfAbsent(secret, any -> {
            try {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return generator.generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
