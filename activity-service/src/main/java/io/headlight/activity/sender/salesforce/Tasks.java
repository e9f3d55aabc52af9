package io.headlight.activity.sender.salesforce;

import io.headlight.activity.activity.Claim;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A task counts while it is closed, as what its subtype says: a call, an e-mail, else a follow-up. It happened when
 * Salesforce says that it was completed; without that, when it was first said to be in the status it is in.
 */
final class Tasks {

    private static final Map<String, String> TYPES = Map.of("Call", "call", "Email", "email", "ListEmail", "email");
    private static final String OTHERS = "follow_up";

    private Tasks() {}

    static List<Claim> claims(Reading task) {
        task.require("OwnerId", "Status");
        boolean isClosed = task.isIn("IsClosed", "Status", Reading.CLOSED_STATUSES);
        if (isClosed) {
            task.require("TaskSubtype");
        }
        var subtype = task.object().text("TaskSubtype");
        var type = subtype == null ? OTHERS : TYPES.getOrDefault(subtype, OTHERS);
        var done = isClosed ? task.time("CompletedDateTime").or(() -> task.since("Status")) : Optional.<Instant>empty();
        return List.of(
                claim(task, "call", done.filter(at -> type.equals("call")), happened -> happened.having(ofCall(task))),
                claim(task, "email", done.filter(at -> type.equals("email")), UnaryOperator.identity()),
                claim(task, OTHERS, done.filter(at -> type.equals(OTHERS)), UnaryOperator.identity()));
    }

    private static Claim claim(
            Reading task, String type, Optional<Instant> done, UnaryOperator<Claim.Happened> having) {
        return task.claim(type, done, "the task in Salesforce is not closed, or of another subtype", having);
    }

    private static Map<String, Object> ofCall(Reading task) {
        var attributes = new HashMap<String, Object>();
        task.object()
                .number("CallDurationInSeconds")
                .filter(seconds -> seconds.signum() >= 0 && seconds.precision() - seconds.scale() <= 9)
                .ifPresent(seconds -> attributes.put("durationSeconds", seconds.longValue()));
        var direction = task.object().text("CallType");
        attributes.put("direction", direction == null ? null : direction.toLowerCase(Locale.ROOT));
        attributes.put("disposition", task.object().text("CallDisposition"));
        return attributes;
    }
}
