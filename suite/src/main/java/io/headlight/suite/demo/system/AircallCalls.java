package io.headlight.suite.demo.system;

import io.headlight.suite.demo.story.Act;
import java.util.List;

/** Calls as Aircall tells them when they are over. Its token is put into the body when it is sent. */
final class AircallCalls {

    private static final int RINGING = 8;

    private AircallCalls() {}

    static List<Told> told(List<Act> acts) {
        return acts.stream().map(AircallCalls::told).toList();
    }

    private static Told told(Act act) {
        long start = act.occurredAt().getEpochSecond();
        int length = 60 + Math.floorMod(act.id().hashCode(), 600);
        long end = start + RINGING + length;
        var body = """
                {"resource": "call", "event": "call.ended", "timestamp": %d, "data": {"id": %d, "direction": "outbound",
                 "status": "done", "missed_call_reason": null, "started_at": %d, "answered_at": %d, "ended_at": %d,
                 "duration": %d, "raw_digits": "+44 20 7946 %04d", "user": {"id": %d, "name": "%s", "email": "%s"},
                 "number": {"digits": "+44 20 7946 0000"}}}
                """.formatted(
                        end + 30,
                        Names.number(act.id(), 220_000_000),
                        start,
                        start + RINGING,
                        end,
                        RINGING + length,
                        Math.floorMod(act.account().hashCode(), 10_000),
                        Names.number(act.username(), 400_000),
                        act.username(),
                        act.email());
        return new Told("ac-" + act.id(), body);
    }
}
