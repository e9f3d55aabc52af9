package io.headlight.activity.webhook;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What is kept of a request's headers: all names, and the values of those that prove nothing about anybody. */
final class Redaction {

    private static final Pattern CREDENTIAL =
            Pattern.compile(".*(authorization|cookie|signature|token|secret|key|password|credential|-sig).*");
    private static final List<String> HIDDEN = List.of("[redacted]");

    private Redaction() {}

    static Map<String, List<String>> of(Map<String, List<String>> headers) {
        var kept = new TreeMap<>(headers);
        kept.replaceAll((name, values) -> CREDENTIAL.matcher(name).matches() ? HIDDEN : values);
        return kept;
    }
}
