package io.headlight.activity.sender.close;

import io.headlight.activity.activity.Claim;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call counts when it is completed, or written down as such. One that came in and nobody took is none; one that was made
 * and nobody took is one that did not connect.
 */
final class Calls {

    private static final String CALL = "call";
    private static final String COMPLETED = "completed";

    private Calls() {}

    static List<Claim> claims(Event event) {
        if (event.is("deleted")) {
            return List.of(event.takenBack(CALL, "the call was deleted in Close"));
        }
        boolean counts = event.is(COMPLETED) || event.becomes("status", COMPLETED);
        return counts && !isMissed(event) ? List.of(happened(event)) : List.of();
    }

    private static Claim happened(Event event) {
        return event.happened(
                        CALL,
                        event.time("activity_at")
                                .or(() -> event.time("date_created"))
                                .orElse(event.at()))
                .by(Who.owns(event))
                .about(Who.about(event))
                .having(attributes(event))
                .with(Who.phone(event));
    }

    private static boolean isMissed(Event event) {
        return "inbound".equals(event.now("direction")) && !connected(event).orElse(true);
    }

    /** Empty when Close does not say. */
    private static Optional<Boolean> connected(Event event) {
        return Optional.ofNullable(event.now("disposition"))
                .map("answered"::equals)
                .or(() -> duration(event).map(seconds -> seconds > 0));
    }

    private static Optional<Long> duration(Event event) {
        var duration = event.data().path("duration");
        return duration.canConvertToLong() ? Optional.of(duration.asLong()) : Optional.empty();
    }

    private static Map<String, Object> attributes(Event event) {
        var attributes = new HashMap<String, Object>();
        attributes.put("direction", event.now("direction"));
        attributes.put("connected", connected(event).orElse(null));
        attributes.put("durationSeconds", duration(event).orElse(null));
        return attributes;
    }
}
