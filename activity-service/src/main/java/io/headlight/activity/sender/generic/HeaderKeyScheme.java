package io.headlight.activity.sender.generic;

import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Setting;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import java.time.Instant;
import java.util.List;

/** The key of the source as the value of a header. */
final class HeaderKeyScheme implements Scheme {

    private static final String HEADER = "header";
    private static final String USUAL = "X-Api-Key";

    @Override
    public String name() {
        return "GENERIC_HEADER_KEY";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.optional(HEADER, HEADER_NAME, USUAL, "The header that holds the key."));
    }

    @Override
    public boolean recognizes(Incoming request) {
        return Parts.header(request, USUAL).isPresent();
    }

    @Override
    public Verdict check(Incoming request, List<String> secrets, Settings settings, Instant now) {
        return Verdict.ofSent(Parts.header(request, settings.text(HEADER)), secrets);
    }
}
