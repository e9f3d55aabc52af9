package io.headlight.activity.sender.generic;

import io.headlight.activity.sender.Incoming;
import io.headlight.activity.sender.Setting;
import io.headlight.activity.sender.Settings;
import io.headlight.activity.sender.Verdict;
import java.time.Instant;
import java.util.List;

/** The key of the source as a parameter of the address, for systems that can send nothing else. */
final class QueryKeyScheme implements Scheme {

    private static final String PARAMETER = "parameter";
    private static final String USUAL = "key";

    @Override
    public String name() {
        return "GENERIC_QUERY_KEY";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.optional(
                PARAMETER, "[A-Za-z0-9_.-]{1,64}", USUAL, "The parameter of the address that holds the key."));
    }

    @Override
    public boolean recognizes(Incoming request) {
        return request.parameter(USUAL).isPresent();
    }

    @Override
    public Verdict check(Incoming request, List<String> secrets, Settings settings, Instant now) {
        return Verdict.ofSent(request.parameter(settings.text(PARAMETER)), secrets);
    }
}
