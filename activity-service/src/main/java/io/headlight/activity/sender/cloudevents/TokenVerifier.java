package io.headlight.activity.sender.cloudevents;

import io.headlight.activity.proof.BearerToken;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import io.headlight.activity.sender.Verifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * The token of the source, in the header or as a query parameter: both must be taken (HTTP 1.1 Web Hooks for Event
 * Delivery, section 3), but not both at once, as then nobody knows which one counts (RFC 6750, section 2).
 */
final class TokenVerifier implements Verifier {

    static final String PARAMETER = "access_token";

    @Override
    public boolean recognizes(Incoming request) {
        return request.headers().containsKey("ce-specversion") || inQuery(request);
    }

    @Override
    public Verdict check(Incoming request, List<String> secrets, Settings settings, Instant now) {
        boolean inHeader = request.headers().containsKey(BearerToken.HEADER);
        if (inHeader && inQuery(request)) {
            return Verdict.MISSING;
        }
        var sent = inHeader ? request.only(BearerToken.HEADER).flatMap(BearerToken::of) : request.parameter(PARAMETER);
        return Verdict.ofSent(sent, secrets);
    }

    private static boolean inQuery(Incoming request) {
        return request.query() != null
                && Arrays.stream(request.query().split("&"))
                        .anyMatch(pair -> pair.equals(PARAMETER) || pair.startsWith(PARAMETER + "="));
    }
}
