package io.headlight.activity.proof;

import java.util.Optional;

/** HTTP Bearer. */
public final class BearerToken {

    public static final String HEADER = "authorization";
    private static final String SCHEME = "bearer ";

    private BearerToken() {}

    /** The token of the header's value; empty when it is of another scheme. */
    public static Optional<String> of(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }
}
