package io.headlight.activity.sender.hubspot;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.Counterpart;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Calls, meetings, e-mails and tasks. Each counts while HubSpot says that it was done, at the time it was done by its own
 * account; only a task has none, as its {@code hs_timestamp} is when it was due.
 */
final class Engagements {

    private static final String DONE = "COMPLETED";
    private static final String DISPOSITION = "hs_call_disposition";
    /** HubSpot's own outcome "connected"; the others, and those that customers add, are something else. */
    private static final String CONNECTED = "f240bbac-87c9-4f6e-bf70-924b57d47db7";

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private Engagements() {}

    static List<Claim> claims(Reading engagement) {
        return switch (engagement.kind()) {
            case CALL -> List.of(call(engagement));
            case MEETING -> List.of(booked(engagement), meeting(engagement), noShow(engagement));
            case EMAIL -> List.of(email(engagement));
            case TASK -> List.of(followUp(engagement));
            case CONTACT, COMPANY, DEAL -> List.of();
        };
    }

    private static Claim call(Reading call) {
        return call.claim(
                "call",
                inState(call, DONE),
                "the call is not completed in HubSpot, or was imported without its time",
                happened -> happened.having(attributes(call)).with(counterparts(call)));
    }

    private static Map<String, Object> attributes(Reading call) {
        var attributes = new HashMap<String, Object>();
        call.object()
                .number("hs_call_duration")
                .filter(millis -> millis.signum() >= 0)
                .ifPresent(millis -> attributes.put(
                        "durationSeconds",
                        millis.divideToIntegralValue(THOUSAND).longValue()));
        attributes.put("direction", call.text("hs_call_direction"));
        if (call.text(DISPOSITION) != null) {
            attributes.put("connected", CONNECTED.equals(call.text(DISPOSITION)));
        }
        return attributes;
    }

    private static Set<String> counterparts(Reading call) {
        boolean inbound = "INBOUND".equals(call.text("hs_call_direction"));
        return Counterpart.phone(call.text(inbound ? "hs_call_from_number" : "hs_call_to_number"))
                .map(Set::of)
                .orElse(Set.of());
    }

    /** Booked when it was put into the calendar, whenever it takes place. */
    private static Claim booked(Reading meeting) {
        boolean stands = !"CANCELED".equals(meeting.text(meeting.kind().state())) && !meeting.isCarriedOver();
        return meeting.claim(
                "meeting_booked",
                meeting.time(meeting.kind().created()).filter(at -> stands),
                "the meeting was canceled in HubSpot, or imported",
                UnaryOperator.identity());
    }

    private static Claim meeting(Reading meeting) {
        return meeting.claim(
                "meeting",
                inState(meeting, DONE),
                "the meeting's outcome in HubSpot is not COMPLETED, or it was imported without its time",
                happened -> happened.having(duration(meeting)));
    }

    private static Map<String, Object> duration(Reading meeting) {
        var start = meeting.time("hs_meeting_start_time");
        var end = meeting.time("hs_meeting_end_time");
        return start.isPresent() && end.isPresent() && !end.get().isBefore(start.get())
                ? Map.of(
                        "durationSeconds",
                        Duration.between(start.get(), end.get()).toSeconds())
                : Map.of();
    }

    private static Claim noShow(Reading meeting) {
        return meeting.claim(
                "meeting_no_show",
                inState(meeting, "NO_SHOW"),
                "the meeting's outcome in HubSpot is not NO_SHOW, or it was imported without its time",
                UnaryOperator.identity());
    }

    private static Claim email(Reading email) {
        return email.claim(
                "email",
                inState(email, "SENT").filter(at -> "EMAIL".equals(email.text("hs_email_direction"))),
                "the e-mail is no sent one in HubSpot, or was imported without its time",
                UnaryOperator.identity());
    }

    private static Claim followUp(Reading task) {
        var done = is(task, DONE)
                ? task.time("hs_task_completion_date").or(() -> task.since(DONE))
                : Optional.<Instant>empty();
        var attributes = new HashMap<String, Object>();
        attributes.put("taskType", task.text("hs_task_type"));
        return task.claim(
                "follow_up",
                done,
                "the task is not completed in HubSpot, or was imported without its time",
                happened -> happened.having(attributes));
    }

    /** When it took place, if it is in this state. */
    private static Optional<Instant> inState(Reading engagement, String state) {
        return is(engagement, state)
                ? engagement.time(Kind.TIMESTAMP).or(() -> engagement.since(state))
                : Optional.empty();
    }

    private static boolean is(Reading engagement, String state) {
        return state.equals(engagement.text(engagement.kind().state()));
    }
}
