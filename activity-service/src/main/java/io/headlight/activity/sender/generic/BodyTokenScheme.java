package io.headlight.activity.sender.generic;

import io.headlight.activity.json.MalformedBody;
import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Setting;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The token of the source in the body itself, so that the body has to be read before anybody proved anything. */
final class BodyTokenScheme implements Scheme {

    private static final String POINTER = "member";

    @Override
    public String name() {
        return "GENERIC_BODY_TOKEN";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.optional(
                POINTER, Parts.POINTER, "/token", "Where in the body the token is, as a JSON pointer."));
    }

    /** Nothing but the body shows it, and whoever has no source need not be read. */
    @Override
    public boolean recognizes(Incoming request) {
        return false;
    }

    @Override
    public Verdict check(Incoming request, List<String> secrets, Settings settings, Instant now) {
        return Verdict.ofSent(token(request, settings.text(POINTER)), secrets);
    }

    private static Optional<String> token(Incoming request, String pointer) {
        try {
            return Optional.ofNullable(Parts.body(request).at(pointer).textValue());
        } catch (MalformedBody unreadable) {
            return Optional.empty();
        }
    }
}
