package io.headlight.activity.sender.zoho;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.Counterpart;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A call counts when it is entered, at the time it was made; a planned one counts when it is completed. One that we hear of
 * only by a later edit was there before anybody listened.
 */
final class Calls {

    private static final String CALL = "call";
    private static final String TYPE = "Call_Type";
    private static final String START = "Call_Start_Time";
    private static final String LENGTH = "Call_Duration";
    private static final String STATUS = "Outgoing_Call_Status";
    private static final Set<String> NOT_MADE = Set.of("Scheduled", "Overdue", "Cancelled");

    private Calls() {}

    static List<Claim> claims(KnownRecord call) {
        if (call.isDeleted()) {
            return List.of(call.takenBack(CALL, "the call was deleted in Zoho"));
        }
        if (!call.isInserted()) {
            return List.of();
        }
        call.need(Fields.OWNER, TYPE, START, LENGTH, STATUS);
        boolean made = !"Missed".equals(call.text(TYPE)) && !NOT_MADE.contains(String.valueOf(call.text(STATUS)));
        return List.of(made ? happened(call) : call.takenBack(CALL, "the call was not made"));
    }

    private static Claim happened(KnownRecord call) {
        return call.happened(CALL, call.time(START).orElseGet(() -> call.since(KnownRecord.INSERTED)))
                .about(call.about())
                .having(attributes(call))
                .with(Stream.of("Dialled_Number", "Caller_ID")
                        .flatMap(number -> Counterpart.phone(call.text(number)).stream())
                        .collect(Collectors.toSet()));
    }

    private static Map<String, Object> attributes(KnownRecord call) {
        var attributes = new HashMap<String, Object>();
        var type = call.text(TYPE);
        attributes.put("direction", type == null ? null : type.toLowerCase(Locale.ROOT));
        var length = call.text(LENGTH);
        if (length != null && length.matches("\\d{1,5}:[0-5]\\d")) {
            int colon = length.indexOf(':');
            attributes.put(
                    "durationSeconds",
                    Integer.parseInt(length.substring(0, colon)) * 60 + Integer.parseInt(length.substring(colon + 1)));
        }
        return attributes;
    }
}
