package io.headlight.activity.sender.pipedrive;

import io.headlight.activity.proof.BasicAuth;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import io.headlight.activity.sender.Verifier;
import java.time.Instant;
import java.util.List;

/** HTTP Basic with the user and password of the source. */
final class BasicVerifier implements Verifier {

    @Override
    public boolean recognizes(Incoming request) {
        return request.headers().containsKey(BasicAuth.HEADER);
    }

    @Override
    public Verdict check(Incoming request, List<String> secrets, Settings settings, Instant now) {
        return Verdict.ofSent(request.only(BasicAuth.HEADER).flatMap(BasicAuth::userAndPassword), secrets);
    }
}
