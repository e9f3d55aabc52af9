package io.headlight.activity.sender.cloudevents;

import io.headlight.activity.sender.Answer;
import io.headlight.activity.sender.Incoming;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The handshake before the first delivery (HTTP 1.1 Web Hooks for Event Delivery, section 4). It keeps a sender from being
 * turned against somebody who wants no events; it gives nobody a right, so whoever asks is told yes. Consent is in the
 * headers alone. A callback is never called: it would let strangers choose where we send requests.
 */
final class Consent {

    private static final Pattern ORIGIN = Pattern.compile("[A-Za-z0-9.-]{1,253}");
    private static final Pattern RATE = Pattern.compile("[1-9]\\d{0,8}");
    private static final String ANY = "*";

    private Consent() {}

    /** Empty when the request asks for nothing that could be agreed to. */
    static Optional<Answer> to(Incoming request) {
        var origin = request.only("webhook-request-origin").filter(ORIGIN.asMatchPredicate());
        var rate = request.headers().containsKey("webhook-request-rate")
                ? request.only("webhook-request-rate").filter(RATE.asMatchPredicate())
                : Optional.of(ANY);
        return origin.flatMap(asking -> rate.map(granted -> Answer.empty(
                Map.of("WebHook-Allowed-Origin", asking, "WebHook-Allowed-Rate", granted, "Allow", "POST"))));
    }
}
