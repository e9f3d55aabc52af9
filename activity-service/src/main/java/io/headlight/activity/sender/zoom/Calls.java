package io.headlight.activity.sender.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.Counterpart;
import io.headlight.activity.activity.EvidenceLevel;
import io.headlight.activity.activity.RepReference;
import io.headlight.activity.json.Instants;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.Observation;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Calls of Zoom Phone, as its logs tell them when they are over. Both ends of a call within the account report it: each
 * end is an object of its own, so it counts once for each of the two reps and never twice for one. A call that somebody
 * made counts whether it was answered or not; one that only rang is nothing that the one it rang at has done.
 */
final class Calls {

    private static final String KIND = "call";
    private static final String TYPE = "call";
    private static final String CALLER = "caller";
    private static final String CALLEE = "callee";

    /** Which member of the event's object holds its logs. Zoom is replacing the first two by the last two. */
    private static final Map<String, String> LOGS = Map.of(
            "phone.caller_call_history_completed", "call_logs",
            "phone.callee_call_history_completed", "call_logs",
            "phone.caller_call_element_completed", "call_elements",
            "phone.callee_call_element_completed", "call_elements");

    /** Results of calls that a person took. A mailbox takes a call too, and then there is a time of answering. */
    private static final Set<String> TAKEN =
            Set.of("answered", "accepted", "picked_up", "connected", "call_connected", "recorded", "auto_recorded");

    private Calls() {}

    static boolean isOneOf(String event) {
        return LOGS.containsKey(event);
    }

    /** None when the event tells no calls. */
    static List<JsonNode> logs(String event, JsonNode object) {
        return isOneOf(event) ? object.path(LOGS.get(event)).valueStream().toList() : List.of();
    }

    /** The log's own id, or the call's. */
    static String nameOf(JsonNode log) {
        return Stream.of("id", "call_element_id", "call_id")
                .map(member -> StrictJson.text(log, member))
                .filter(name -> name != null)
                .findFirst()
                .orElse("?");
    }

    /** The event as it would be if it told this call alone. */
    static ObjectNode withOnly(JsonNode log, String event, ObjectNode message) {
        var alone = message.objectNode();
        alone.set("event", message.path("event"));
        alone.set("event_ts", message.path("event_ts"));
        var object = alone.putObject("payload").putObject("object");
        var user = StrictJson.text(message.path("payload").path("object"), "user_id");
        if (user != null) {
            object.put("user_id", user);
        }
        object.putArray(LOGS.get(event)).add(log);
        return alone;
    }

    static List<Observation> observe(String event, JsonNode message, Instant at) {
        var object = message.path("payload").path("object");
        var log = object.path(LOGS.get(event)).path(0);
        var call = StrictJson.text(log, "call_id");
        if (call == null) {
            throw new Claim.Unusable("the log or its call_id is missing");
        }
        var leg = event.contains(CALLER) ? CALLER : CALLEE;
        var user = StrictJson.text(object, "user_id");
        var whose = Stream.of(user, StrictJson.text(log, leg + "_email"), StrictJson.text(log, leg + "_ext_number"))
                .filter(name -> name != null && !name.isEmpty())
                .findFirst()
                .orElse("");
        return List.of(Observation.at(at, KIND + ":" + call + "/" + leg + "/" + whose, fields(log, leg, user, at)));
    }

    private static Map<String, Object> fields(JsonNode log, String leg, String user, Instant at) {
        var other = leg.equals(CALLER) ? CALLEE : CALLER;
        var fields = new HashMap<String, Object>();
        fields.put("direction", leg.equals(CALLER) ? "outbound" : "inbound");
        fields.put("user", user);
        fields.put("email", StrictJson.text(log, leg + "_email"));
        fields.put("extension", StrictJson.text(log, leg + "_ext_number"));
        fields.put("otherEmail", StrictJson.text(log, other + "_email"));
        fields.put("otherNumber", StrictJson.text(log, other + "_did_number"));
        fields.put("start", start(log).orElse(at).toString());
        fields.put("talk", StrictJson.text(log, "talk_time"));
        fields.put("connected", wasTaken(log));
        fields.put("connectType", StrictJson.text(log, "connect_type"));
        return fields;
    }

    private static Optional<Instant> start(JsonNode log) {
        return Stream.of("start_time", "answer_time", "end_time")
                .flatMap(member -> Instants.iso(log.path(member)).stream())
                .findFirst();
    }

    private static boolean wasTaken(JsonNode log) {
        var result = StrictJson.text(log, "result");
        return result == null || result.isBlank()
                ? Instants.iso(log.path("answer_time")).isPresent()
                : TAKEN.contains(result.strip().toLowerCase(Locale.ROOT).replace(' ', '_'));
    }

    static Claim claim(KnownObject call) {
        boolean connected = call.isTrue("connected");
        if (!connected && "inbound".equals(call.text("direction"))) {
            return new Claim.TakenBack(call.key(), TYPE, call.orderKey(), "it was not taken");
        }
        var attributes = new HashMap<String, Object>();
        attributes.put("direction", call.text("direction"));
        attributes.put("connected", connected);
        attributes.put(
                "durationSeconds", call.number("talk").map(Number::longValue).orElse(null));
        attributes.put("connectType", call.text("connectType"));
        return Claim.happened(call.key(), TYPE, call.orderKey(), Instant.parse(call.text("start")))
                .by(new RepReference(call.text("user"), call.text("email"), call.text("extension")))
                .having(attributes)
                .with(Stream.of(Counterpart.email(call.text("otherEmail")), Counterpart.phone(call.text("otherNumber")))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()))
                .provenBy(EvidenceLevel.VERIFIED);
    }
}
