package io.headlight.activity.sender.zoho;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.Counterpart;
import io.headlight.activity.sender.Settings;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A meeting counts as booked when it is entered. That its end is past does not say that it took place; it counts as held
 * when somebody checked in, or by the field in which the customer notes it.
 */
final class Meetings {

    static final String HELD_FIELD = "meetingHeldField";
    static final String HELD_VALUE = "meetingHeldValue";

    private static final String BOOKED = "meeting_booked";
    private static final String HELD = "meeting";
    private static final String START = "Start_DateTime";

    private Meetings() {}

    static String heldField(Settings settings) {
        return settings.text(HELD_FIELD);
    }

    static List<Claim> claims(KnownRecord meeting, Settings settings) {
        if (meeting.isDeleted()) {
            var reason = "the meeting was deleted in Zoho";
            return List.of(meeting.takenBack(BOOKED, reason), meeting.takenBack(HELD, reason));
        }
        var field = heldField(settings);
        if (!meeting.isInserted() && !meeting.mayHaveChanged(field)) {
            return List.of();
        }
        meeting.need(Fields.OWNER, START, field);
        var noted = meeting.since(field);
        var held = isHeld(meeting.text(field), settings.text(HELD_VALUE))
                ? happened(meeting, HELD, meeting.time(START).orElse(noted))
                : meeting.takenBack(HELD, "nothing says that the meeting was held");
        return meeting.isInserted()
                ? List.of(happened(meeting, BOOKED, meeting.since(KnownRecord.INSERTED)), held)
                : List.of(held);
    }

    /** A check box that is ticked, a text or time that is there; or the one value that means it. */
    private static boolean isHeld(String value, String wanted) {
        return value != null && (wanted == null ? !value.equals("false") : value.equals(wanted));
    }

    private static Claim happened(KnownRecord meeting, String type, Instant when) {
        var attributes = new HashMap<String, Object>();
        attributes.put("startsAt", meeting.time(START).map(Object::toString).orElse(null));
        return meeting.happened(type, when)
                .about(meeting.about())
                .having(attributes)
                .with(participants(meeting));
    }

    private static Set<String> participants(KnownRecord meeting) {
        return Stream.ofNullable(meeting.text(Fields.PARTICIPANTS))
                .flatMap(addresses -> Arrays.stream(addresses.split(",")))
                .flatMap(address -> Counterpart.email(address).stream())
                .collect(Collectors.toSet());
    }
}
