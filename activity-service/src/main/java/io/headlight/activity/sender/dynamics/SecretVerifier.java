package io.headlight.activity.sender.dynamics;

import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import io.headlight.activity.sender.Verifier;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The secret we issue, in a header or a query parameter: the three kinds of authentication that the Plug-in Registration
 * tool knows (WebhookKey is the parameter {@code code}) come to these two.
 */
final class SecretVerifier implements Verifier {

    static final String CARRIED_BY = "carriedBy";
    static final String NAME = "name";
    static final String HEADER = "HEADER";

    @Override
    public boolean recognizes(Incoming request) {
        return request.headers().containsKey("x-ms-dynamics-organization");
    }

    @Override
    public Verdict check(Incoming request, List<String> secrets, Settings settings, Instant now) {
        var name = settings.text(NAME);
        var sent = settings.text(CARRIED_BY).equals(HEADER)
                ? request.only(name.toLowerCase(Locale.ROOT))
                : request.parameter(name);
        return Verdict.ofSent(sent, secrets);
    }
}
