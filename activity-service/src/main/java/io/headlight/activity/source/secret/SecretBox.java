package io.headlight.activity.source.secret;

import io.headlight.kit.http.HeadlightKey;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets of sources for the database: AES-256-GCM with a fresh 96-bit nonce in front. Tenant, source and what it is
 * for are associated data, so a sealed secret that somebody moves to another row or column does not open.
 */
@Singleton
class SecretBox {

    private static final String FETCH = "\nfetch";

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_ID = 8;

    private final SecretKey key;
    private final String keyId;
    private final SecureRandom random = new SecureRandom();

    SecretBox(HeadlightKey deployment) {
        this.key = new SecretKeySpec(deployment.forUse("webhook-secrets").getEncoded(), "AES");
        this.keyId = fingerprint(deployment.forUse("webhook-secrets-key-id"));
    }

    /** Names the key without telling anything of it; kept beside each secret, so that a changed key is recognized. */
    String keyId() {
        return keyId;
    }

    byte[] seal(String tenant, UUID source, String secret) {
        return seal(tenant + "\n" + source, secret);
    }

    String open(String tenant, UUID source, byte[] box) {
        return open(tenant + "\n" + source, box);
    }

    /** The token with which the partner's API is asked. */
    byte[] sealToken(String tenant, UUID source, String token) {
        return seal(tenant + "\n" + source + FETCH, token);
    }

    String openToken(String tenant, UUID source, byte[] box) {
        return open(tenant + "\n" + source + FETCH, box);
    }

    private byte[] seal(String whose, String text) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, whose, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    private String open(String whose, byte[] box) {
        var nonce = Arrays.copyOf(box, NONCE);
        var sealed = Arrays.copyOfRange(box, NONCE, box.length);
        return new String(run(Cipher.DECRYPT_MODE, nonce, whose, sealed), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, String whose, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(whose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A webhook secret cannot be opened: was HEADLIGHT_KEY changed?", e);
        }
    }

    private static String fingerprint(SecretKeySpec use) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(use);
            return HexFormat.of().formatHex(mac.doFinal(), 0, KEY_ID);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
