package io.headlight.activity.sender.salesforce;

import io.headlight.activity.activity.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An event in the calendar is a meeting booked when it was created. Whether it was held Salesforce does not say, and at its
 * end sends nothing; so it is held when anything is told of it after its end, and it is still there.
 */
final class Meetings {

    private Meetings() {}

    static List<Claim> claims(Reading event) {
        event.require("OwnerId", "CreatedDate");
        boolean mayBeHeld = event.settings().text(Reading.EVENTS_COUNT_WHEN).equals("ENDED");
        if (mayBeHeld) {
            event.require("StartDateTime", "EndDateTime");
        }
        var end = event.time("EndDateTime").filter(at -> mayBeHeld && at.isBefore(lastTold(event)));
        var held = end.map(at ->
                event.time("StartDateTime").filter(start -> start.isBefore(at)).orElse(at));
        return List.of(
                event.claim(
                        "meeting_booked",
                        event.time("CreatedDate"),
                        "the event has no time of creation",
                        UnaryOperator.identity()),
                event.claim(
                        "meeting",
                        held,
                        "nothing was told of the event after its end, or events do not count as held",
                        happened -> happened.having(duration(held, end))));
    }

    private static Instant lastTold(Reading event) {
        return Claim.instantOf(event.object().orderKey());
    }

    private static Map<String, Object> duration(Optional<Instant> start, Optional<Instant> end) {
        return Map.of(
                "durationSeconds",
                Duration.between(start.orElseThrow(), end.orElseThrow()).toSeconds());
    }
}
