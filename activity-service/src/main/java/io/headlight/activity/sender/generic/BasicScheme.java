package io.headlight.activity.sender.generic;

import io.headlight.activity.proof.BasicAuth;
import io.headlight.activity.proof.Secret;
import io.headlight.activity.sender.Credentials;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** HTTP Basic with the user and password of the source. */
final class BasicScheme implements Scheme {

    private static final int USER_BYTES = 9;
    /** Without the colon, which ends it. */
    private static final Pattern USER = Pattern.compile("[ -9;-~]{1,64}");

    @Override
    public String name() {
        return "GENERIC_BASIC";
    }

    @Override
    public Credentials issue() {
        return Credentials.basic(
                "headlight-" + Credentials.randomText(USER_BYTES), Credentials.randomText(SECRET_BYTES));
    }

    @Override
    public Optional<String> faultOf(Credentials given, Settings settings) {
        if (given.username() == null || !USER.matcher(given.username()).matches()) {
            return Optional.of("Give a username of 1 to 64 characters without a colon.");
        }
        return Secret.isStrong(given.password())
                ? Optional.empty()
                : Optional.of("Give a password of at least 16 characters, of which 8 differ.");
    }

    @Override
    public boolean recognizes(Incoming request) {
        return request.only(BasicAuth.HEADER)
                .flatMap(BasicAuth::userAndPassword)
                .isPresent();
    }

    @Override
    public Verdict check(Incoming request, List<String> secrets, Settings settings, Instant now) {
        return Verdict.ofSent(request.only(BasicAuth.HEADER).flatMap(BasicAuth::userAndPassword), secrets);
    }
}
