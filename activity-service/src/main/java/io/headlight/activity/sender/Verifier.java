package io.headlight.activity.sender;

import java.time.Instant;
import java.util.List;

/**
 * Did the request come from who knows one of these secrets? Looks at raw bytes, headers and the address only, and compares
 * in constant time.
 */
public interface Verifier {

    /**
     * @param secrets all that are valid now, as {@link Credentials#asText()} gave them
     * @param now by our clock
     */
    Verdict check(Incoming request, List<String> secrets, Settings settings, Instant now);

    /** Does the request carry what this scheme needs? Tells which check a request without a source would have had. */
    boolean recognizes(Incoming request);
}
