package io.headlight.kit.page;

import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One list as one caller sees it: tenant, path, filters. Its cursors are opaque and signed over all of that, so that a
 * cursor neither works in another list nor lets anybody forge a position.
 */
public final class Listing {

    private static final int SIGNATURE = 16;

    private final SecretKeySpec key;
    private final String scope;

    Listing(SecretKeySpec key, String scope) {
        this.key = key;
        this.scope = scope;
    }

    /** The position to go on from, if this is not the first page. */
    public Optional<String> position(Paging paging) {
        return Optional.ofNullable(paging.cursor()).map(this::open);
    }

    String seal(String position) {
        var text = position.getBytes(StandardCharsets.UTF_8);
        var sealed = ByteBuffer.allocate(SIGNATURE + text.length)
                .put(signature(text))
                .put(text)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    String open(String cursor) {
        try {
            var sealed = Base64.getUrlDecoder().decode(cursor);
            if (sealed.length > SIGNATURE) {
                var text = Arrays.copyOfRange(sealed, SIGNATURE, sealed.length);
                if (MessageDigest.isEqual(signature(text), Arrays.copyOf(sealed, SIGNATURE))) {
                    return new String(text, StandardCharsets.UTF_8);
                }
            }
        } catch (IllegalArgumentException notBase64) {
            // refused below like any other cursor that is not ours
        }
        throw new Rejection.Invalid(Violation.ofParameter(
                "cursor", "cursor_mismatch", "This cursor does not belong to this list with these filters."));
    }

    private byte[] signature(byte[] position) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(scope.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(position), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
