package io.headlight.activity.sender;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Did the request come from who knows one of these secrets? Looks at raw bytes and headers only, in constant time. */
public interface Verifier {

    /**
     * @param secrets all that are valid now, as {@link Credentials#asText()} gave them
     * @param now by our clock
     * @return the place in the list of the secret that fits; empty when none does
     */
    Optional<Integer> matching(Incoming request, List<String> secrets, Instant now);

    /** Does the request carry what this scheme needs? Tells which check a request without a source would have had. */
    boolean recognizes(Incoming request);
}
