package io.headlight.activity.sender.generic;

import io.headlight.activity.proof.BearerToken;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import java.time.Instant;
import java.util.List;

/** HTTP Bearer with the token of the source. */
final class BearerScheme implements Scheme {

    @Override
    public String name() {
        return "GENERIC_BEARER";
    }

    @Override
    public boolean recognizes(Incoming request) {
        return request.only(BearerToken.HEADER).flatMap(BearerToken::of).isPresent();
    }

    @Override
    public Verdict check(Incoming request, List<String> secrets, Settings settings, Instant now) {
        return Verdict.ofSent(request.only(BearerToken.HEADER).flatMap(BearerToken::of), secrets);
    }
}
