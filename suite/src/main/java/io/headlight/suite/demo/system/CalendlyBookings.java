package io.headlight.suite.demo.system;

import io.headlight.suite.demo.story.Act;
import java.time.Duration;
import java.util.List;

/** Bookings of meetings as Calendly tells them when a customer picks a time. That it was held is for others to tell. */
final class CalendlyBookings {

    private static final Duration AHEAD = Duration.ofDays(3);
    private static final String API = "https://api.calendly.com";

    private CalendlyBookings() {}

    static List<Told> told(List<Act> acts) {
        return acts.stream().map(CalendlyBookings::told).toList();
    }

    private static Told told(Act meeting) {
        var at = meeting.occurredAt().minus(AHEAD);
        var event = API + "/scheduled_events/" + Names.uuid("event-" + meeting.id());
        var user = API + "/users/" + Names.uuid(meeting.username());
        var body = """
                {"event": "invitee.created", "created_at": "%1$s", "created_by": "%2$s", "payload": {
                 "uri": "%3$s/invitees/%4$s", "email": "%5$s", "status": "active", "rescheduled": false,
                 "old_invitee": null, "new_invitee": null, "created_at": "%1$s", "updated_at": "%1$s",
                 "scheduled_event": {"uri": "%3$s", "start_time": "%6$s",
                  "event_memberships": [{"user": "%2$s", "user_email": "%7$s"}]}}}
                """.formatted(
                        at,
                        user,
                        event,
                        Names.uuid(meeting.customer() + meeting.id()),
                        meeting.customer(),
                        meeting.occurredAt(),
                        meeting.email());
        return new Told("cy-" + meeting.id(), body);
    }
}
