package io.headlight.activity.proof;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** HTTP Basic. */
public final class BasicAuth {

    public static final String HEADER = "authorization";
    private static final String SCHEME = "basic ";

    private BasicAuth() {}

    /** User and password of the header's value, with a colon between; empty when it is none. */
    public static Optional<String> userAndPassword(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            var bytes =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
