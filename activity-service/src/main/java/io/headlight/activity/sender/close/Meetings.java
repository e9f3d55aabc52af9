package io.headlight.activity.sender.close;

import io.headlight.activity.activity.Claim;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A meeting counts as booked when it comes to be, and as held when it is completed. Canceled, declined or deleted it is
 * neither; one that is only written down afterwards was never booked.
 */
final class Meetings {

    private static final String BOOKED = "meeting_booked";
    private static final String HELD = "meeting";
    private static final String STATUS = "status";
    private static final String COMPLETED = "completed";
    private static final Set<String> OFF = Set.of("canceled", "declined-by-lead", "declined-by-org");

    private Meetings() {}

    static List<Claim> claims(Event event) {
        if (event.is("deleted")) {
            return off(event, "the meeting was deleted in Close");
        }
        if (event.is("canceled") || isOff(event.now(STATUS))) {
            return off(event, "the meeting was canceled in Close");
        }
        var claims = new ArrayList<Claim>();
        boolean held = COMPLETED.equals(event.now(STATUS));
        boolean isNew = event.is("scheduled") || event.is("created");
        boolean isBack = event.changed(STATUS) && isOff(event.before(STATUS));
        if (!held && (isNew || isBack)) {
            claims.add(happened(event, BOOKED).having(attributes(event)));
        }
        if (event.is(COMPLETED) || event.becomes(STATUS, COMPLETED)) {
            claims.add(happened(event, HELD).having(attributes(event)));
        } else if (event.ceases(STATUS, COMPLETED)) {
            claims.add(event.takenBack(HELD, "it was marked as not held in Close"));
        }
        return claims;
    }

    private static boolean isOff(String status) {
        return status != null && OFF.contains(status);
    }

    private static List<Claim> off(Event event, String reason) {
        return List.of(event.takenBack(BOOKED, reason), event.takenBack(HELD, reason));
    }

    private static Claim.Happened happened(Event event, String type) {
        return event.happened(
                        type,
                        event.time(type.equals(BOOKED) ? "date_created" : "starts_at")
                                .orElse(event.at()))
                .by(Who.owns(event))
                .about(Who.about(event))
                .with(Who.attendees(event));
    }

    private static Map<String, Object> attributes(Event event) {
        var attributes = new HashMap<String, Object>();
        var duration = event.data().path("duration");
        attributes.put("durationSeconds", duration.canConvertToLong() ? duration.asLong() : null);
        attributes.put("startsAt", event.time("starts_at").map(Object::toString).orElse(null));
        return attributes;
    }
}
