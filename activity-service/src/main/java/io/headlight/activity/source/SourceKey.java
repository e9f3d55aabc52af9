package io.headlight.activity.source;

import io.headlight.activity.sender.Credentials;
import java.util.Optional;

/**
 * The part of a webhook's URL that nobody can guess: the tenant's alias, a dot, and 192 random bits. Whoever posts there
 * has no token, so the URL itself says whose it is; that way even this look-up states its tenant, as every statement here
 * does, and a key of one tenant can never lead to a source of another.
 */
public record SourceKey(String tenant, String random) {

    private static final int RANDOM_BYTES = 24;

    static SourceKey of(String tenant) {
        return new SourceKey(tenant, Credentials.randomText(RANDOM_BYTES));
    }

    /** Aliases may hold dots, the random part has none. */
    public static Optional<SourceKey> parse(String text) {
        int dot = text.lastIndexOf('.');
        return dot < 1 || dot > 36 || text.length() > 101
                ? Optional.empty()
                : Optional.of(new SourceKey(text.substring(0, dot), text.substring(dot + 1)));
    }

    @Override
    public String toString() {
        return tenant + "." + random;
    }
}
