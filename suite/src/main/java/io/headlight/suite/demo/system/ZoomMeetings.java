package io.headlight.suite.demo.system;

import io.headlight.suite.demo.story.Act;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * Meetings as Zoom tells them: that somebody joined, and that it ended. Zoom knows when people really came, so its start is
 * a little after what stands in the CRM's calendar.
 */
final class ZoomMeetings {

    private static final Duration LATE = Duration.ofSeconds(95);
    private static final Duration LENGTH = Duration.ofMinutes(40);

    private ZoomMeetings() {}

    /** The id Zoom knows the rep by. */
    static String ownerId(String username) {
        return Base64.getUrlEncoder().encodeToString(("zoom-user-of-" + username).getBytes(StandardCharsets.UTF_8));
    }

    /** Zoom tells nothing of a meeting that goes on. */
    static boolean isOver(Act act, Instant now) {
        return act.occurredAt().plus(LATE).plus(LENGTH).isBefore(now);
    }

    static List<Told> told(List<Act> acts) {
        return acts.stream().flatMap(ZoomMeetings::told).toList();
    }

    private static Stream<Told> told(Act act) {
        var start = act.occurredAt().plus(LATE);
        var end = start.plus(LENGTH);
        var meeting = """
                "uuid": "%s", "id": "%d", "host_id": "%s", "topic": "%s", "type": 2, "start_time": "%s", "duration": 30""".formatted(
                        Names.uuid(act.id()),
                        Names.number(act.id(), 810_000_000),
                        ownerId(act.username()),
                        act.account(),
                        start);
        var joined = """
                , "participant": {"user_id": "%d", "user_name": "Pat", "email": "%s", "join_time": "%s"}""".formatted(Names.number(act.customer(), 16_000_000), act.customer(), start);
        return Stream.of(
                told("zj-" + act.id(), "meeting.participant_joined", start, meeting + joined),
                told("ze-" + act.id(), "meeting.ended", end, meeting + ", \"end_time\": \"" + end + "\""));
    }

    private static Told told(String id, String event, Instant at, String object) {
        return new Told(id, """
                {"event": "%s", "event_ts": %d, "payload": {"account_id": "kT4vQxWnRz2LmYpBcDfGhA", "object": {%s}}}
                """.formatted(event, at.toEpochMilli(), object));
    }
}
