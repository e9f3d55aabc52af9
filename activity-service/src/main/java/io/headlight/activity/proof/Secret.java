package io.headlight.activity.proof;

import io.headlight.kit.store.Digest;
import java.security.MessageDigest;
import java.util.List;

/** A secret that is sent as it is. Digests are compared, so that not even a length shows. */
public final class Secret {

    private Secret() {}

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
