package io.headlight.activity.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes over the parts of a request, written as senders write them, and compared in constant time. */
public final class Hmac {

    private final String algorithm;

    private Hmac(String algorithm) {
        this.algorithm = algorithm;
    }

    public static Hmac sha256() {
        return new Hmac("HmacSHA256");
    }

    public static Hmac sha1() {
        return new Hmac("HmacSHA1");
    }

    public static Hmac sha512() {
        return new Hmac("HmacSHA512");
    }

    /** @param parts one after the other, with nothing between */
    public byte[] of(byte[] key, byte[]... parts) {
        try {
            var mac = Mac.getInstance(algorithm);
            // An empty key would be refused; nobody can know such a secret, so any other will do.
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, algorithm));
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    public static String base64(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }

    /**
     * Which secret makes what was sent. Looks at all of them, so that the time does not tell which; compares texts, so that
     * there is one spelling of a signature and no decoder to feed.
     *
     * @return its place in the list, or -1
     */
    public static int matching(String sent, List<String> secrets, Function<String, String> expected) {
        var given = utf8(sent);
        int matching = -1;
        for (int i = 0; i < secrets.size(); i++) {
            if (MessageDigest.isEqual(given, utf8(expected.apply(secrets.get(i)))) && matching < 0) {
                matching = i;
            }
        }
        return matching;
    }
}
