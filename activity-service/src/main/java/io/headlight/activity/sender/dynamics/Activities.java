package io.headlight.activity.sender.dynamics;

import io.headlight.activity.activity.Claim;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Phone calls, appointments, e-mails and tasks count while they are completed; an appointment is booked before that. */
final class Activities {

    private static final BigDecimal SECONDS = BigDecimal.valueOf(60);
    private static final BigDecimal MOST_MINUTES = BigDecimal.valueOf(1_000_000);
    private static final String NOT_COMPLETED = "it is not completed in Dynamics";

    private Activities() {}

    static Claim call(Reading call) {
        return call.claim("call", ended(call), NOT_COMPLETED, happened -> happened.having(attributes(call)));
    }

    static Claim followUp(Reading task) {
        return task.claim("follow_up", ended(task), NOT_COMPLETED, UnaryOperator.identity());
    }

    /** Those that came in are completed too. */
    static Claim email(Reading email) {
        if (email.isIn(Reading.DONE)) {
            email.require("directioncode");
        }
        return email.claim(
                "email",
                ended(email).filter(at -> email.object().isTrue("directioncode")),
                "it was not sent from Dynamics",
                UnaryOperator.identity());
    }

    static List<Claim> ofAppointment(Reading appointment) {
        appointment.require("createdon");
        return List.of(
                appointment.claim(
                        "meeting_booked",
                        appointment.time("createdon").filter(at -> !appointment.isIn(Reading.CANCELED)),
                        "the appointment was canceled in Dynamics",
                        UnaryOperator.identity()),
                appointment.claim(
                        "meeting",
                        held(appointment),
                        NOT_COMPLETED,
                        happened -> happened.having(duration(appointment))));
    }

    private static Optional<Instant> ended(Reading activity) {
        return activity.isIn(Reading.DONE) ? activity.time("actualend").or(activity::since) : Optional.empty();
    }

    /** When it began; one that is completed before it was to begin was held when it was completed. */
    private static Optional<Instant> held(Reading appointment) {
        return ended(appointment)
                .map(end -> appointment
                        .time("actualstart")
                        .or(() -> appointment.time("scheduledstart"))
                        .filter(start -> start.isBefore(end))
                        .orElse(end));
    }

    private static Map<String, Object> attributes(Reading call) {
        var attributes = new HashMap<>(duration(call));
        if (call.object().text("directioncode") != null) {
            attributes.put("direction", call.object().isTrue("directioncode") ? "outbound" : "inbound");
        }
        return attributes;
    }

    private static Map<String, Object> duration(Reading activity) {
        return activity.object()
                .number("actualdurationminutes")
                .filter(minutes -> minutes.signum() >= 0 && minutes.compareTo(MOST_MINUTES) <= 0)
                .<Map<String, Object>>map(minutes ->
                        Map.of("durationSeconds", minutes.multiply(SECONDS).longValue()))
                .orElse(Map.of());
    }
}
