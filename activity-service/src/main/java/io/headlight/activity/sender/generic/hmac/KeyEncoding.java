package io.headlight.activity.sender.generic.hmac;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** How the bytes of a key are written in the secret. */
enum KeyEncoding {
    TEXT {
        @Override
        byte[] bytes(String secret) {
            return secret.getBytes(StandardCharsets.UTF_8);
        }
    },
    HEX {
        @Override
        byte[] bytes(String secret) {
            return HexFormat.of().parseHex(secret);
        }
    },
    BASE64 {
        @Override
        byte[] bytes(String secret) {
            return Base64.getDecoder().decode(secret);
        }
    };

    /** Empty when the secret is not written so. */
    Optional<byte[]> key(String secret) {
        try {
            return Optional.of(bytes(secret));
        } catch (IllegalArgumentException writtenOtherwise) {
            return Optional.empty();
        }
    }

    abstract byte[] bytes(String secret);
}
