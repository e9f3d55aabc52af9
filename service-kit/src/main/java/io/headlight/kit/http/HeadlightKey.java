package io.headlight.kit.http;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The deployment's one secret key ({@code headlight.key}, 32 bytes in base64, the same in every instance of a service).
 * Each use gets a key of its own derived from it, so that none can stand in for another.
 */
@Startup
@Singleton
public class HeadlightKey {

    private static final int BYTES = 32;

    private final byte[] root;

    HeadlightKey(@ConfigProperty(name = "headlight.key") String base64) {
        this.root = Base64.getDecoder().decode(base64.strip());
        if (root.length != BYTES) {
            throw new IllegalStateException("headlight.key (HEADLIGHT_KEY) must be 32 bytes in base64");
        }
    }

    /** A key of 32 bytes for one use, by HMAC-SHA256 of the use's name (the expand step of RFC 5869 for one block). */
    public SecretKeySpec forUse(String use) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(root, "HmacSHA256"));
            mac.update(use.getBytes(StandardCharsets.UTF_8));
            return new SecretKeySpec(mac.doFinal(new byte[] {1}), "HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
