package io.headlight.activity.proof;

import io.headlight.kit.store.Digest;
import java.security.MessageDigest;
import java.util.List;

/** A secret that is sent as it is. Digests are compared, so that not even a length shows. */
public final class Secret {

    private static final int SHORTEST = 16;
    private static final int LONGEST = 512;
    private static final int FEWEST_DIFFERENT = 8;

    private Secret() {}

    /**
     * Could one that was given be guessed? Printable characters of ASCII only, because that is what arrives unchanged in
     * every header.
     */
    public static boolean isStrong(String given) {
        return given != null
                && given.length() >= SHORTEST
                && given.length() <= LONGEST
                && given.chars().allMatch(c -> c >= ' ' && c <= '~')
                && given.strip().equals(given)
                && given.chars().distinct().count() >= FEWEST_DIFFERENT;
    }

    /** @return the place in the list of the secret that was sent, or -1 */
    public static int matching(String sent, List<String> secrets) {
        var digest = Digest.of(sent);
        int matching = -1;
        for (int i = 0; i < secrets.size(); i++) {
            if (MessageDigest.isEqual(digest, Digest.of(secrets.get(i))) && matching < 0) {
                matching = i;
            }
        }
        return matching;
    }
}
