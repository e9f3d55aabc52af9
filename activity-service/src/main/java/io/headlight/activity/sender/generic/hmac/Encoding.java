package io.headlight.activity.sender.generic.hmac;

import io.headlight.activity.proof.Hmac;
import java.util.Base64;
import java.util.Locale;

/** How a hash is written. What was sent is brought to one spelling and compared as text. */
enum Encoding {
    HEX {
        @Override
        String of(byte[] hash) {
            return Hmac.hex(hash);
        }

        @Override
        String spelled(String sent) {
            return sent.toLowerCase(Locale.ROOT);
        }
    },
    BASE64 {
        @Override
        String of(byte[] hash) {
            return Hmac.base64(hash);
        }

        @Override
        String spelled(String sent) {
            return sent;
        }
    },
    BASE64URL {
        @Override
        String of(byte[] hash) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        }

        /** Some fill up with equals signs and some do not. */
        @Override
        String spelled(String sent) {
            int end = sent.length();
            while (end > 0 && sent.charAt(end - 1) == '=') {
                end--;
            }
            return sent.substring(0, end);
        }
    };

    abstract String of(byte[] hash);

    abstract String spelled(String sent);
}
