package io.headlight.activity.sender.pipedrive;

import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Verifier;
import io.headlight.kit.store.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** HTTP Basic with the user and password of the source. Digests are compared, so that not even a length shows. */
final class BasicVerifier implements Verifier {

    private static final String HEADER = "authorization";
    private static final String SCHEME = "basic ";

    @Override
    public boolean recognizes(Incoming request) {
        return request.headers().containsKey(HEADER);
    }

    @Override
    public Optional<Integer> matching(Incoming request, List<String> secrets, Instant now) {
        var sent = request.only(HEADER).flatMap(BasicVerifier::decoded);
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        var digest = Digest.of(sent.get());
        Optional<Integer> matching = Optional.empty();
        for (int i = 0; i < secrets.size(); i++) {
            if (MessageDigest.isEqual(digest, Digest.of(secrets.get(i)))) {
                matching = Optional.of(i);
            }
        }
        return matching;
    }

    private static Optional<String> decoded(String header) {
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
