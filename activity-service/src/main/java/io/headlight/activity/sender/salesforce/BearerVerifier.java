package io.headlight.activity.sender.salesforce;

import io.headlight.activity.proof.BearerToken;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import io.headlight.activity.sender.Verifier;
import java.time.Instant;
import java.util.List;

/** The token we issue, as {@code Authorization: Bearer}: what every relay can be told to send. */
final class BearerVerifier implements Verifier {

    @Override
    public boolean recognizes(Incoming request) {
        return request.only(BearerToken.HEADER).flatMap(BearerToken::of).isPresent();
    }

    @Override
    public Verdict check(Incoming request, List<String> secrets, Settings settings, Instant now) {
        return Verdict.ofSent(request.only(BearerToken.HEADER).flatMap(BearerToken::of), secrets);
    }
}
