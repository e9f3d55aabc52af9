package io.headlight.activity.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;

/** Signatures that only the sender can make: we know its public key, which proves nothing to anybody else. */
public final class Ed25519 {

    private static final String ALGORITHM = "Ed25519";
    private static final int KEY_BYTES = 32;
    /** What stands before the key's own bytes in the form that Java reads (RFC 8410). */
    private static final byte[] HEAD = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};

    private Ed25519() {}

    /** The key of these 32 bytes; empty when they are none. */
    public static Optional<PublicKey> key(byte[] raw) {
        if (raw.length != KEY_BYTES) {
            return Optional.empty();
        }
        var encoded = new byte[HEAD.length + raw.length];
        System.arraycopy(HEAD, 0, encoded, 0, HEAD.length);
        System.arraycopy(raw, 0, encoded, HEAD.length, raw.length);
        try {
            var key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
            // Whether the bytes are a point of the curve shows only here.
            Signature.getInstance(ALGORITHM).initVerify(key);
            return Optional.of(key);
        } catch (GeneralSecurityException noKey) {
            return Optional.empty();
        }
    }

    /** @param parts one after the other, with nothing between */
    public static boolean fits(PublicKey key, byte[] signature, byte[]... parts) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            for (var part : parts) {
                check.update(part);
            }
            return check.verify(signature);
        } catch (SignatureException notEvenOne) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
