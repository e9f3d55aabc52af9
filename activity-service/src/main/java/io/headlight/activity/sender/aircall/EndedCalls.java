package io.headlight.activity.sender.aircall;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.Counterpart;
import io.headlight.activity.activity.EvidenceLevel;
import io.headlight.activity.activity.RepReference;
import io.headlight.activity.activity.Subject;
import io.headlight.activity.json.StrictJson;
import io.headlight.activity.proof.Window;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.sender.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Of the many events of a call its end counts, once: what is tagged, noted or recorded later changes nothing. Somebody who
 * dials has made a call, whether or not it was answered; an incoming call that nobody took is none. The phone system saw it
 * happen, so it is verified.
 */
final class EndedCalls implements Mapper.OfItems {

    private static final String ENDED = "call.ended";

    @Override
    public List<Claim> map(Item item, Settings settings) {
        var message = item.payload();
        if (!ENDED.equals(StrictJson.text(message, "event"))) {
            return List.of();
        }
        var call = message.path("data");
        var builtAt = seconds(message, "timestamp")
                .orElseThrow(() -> new Claim.Unusable("timestamp is missing or not in seconds since 1970"));
        boolean outbound = "outbound".equals(StrictJson.text(call, "direction"));
        if (!outbound && seconds(call, "answered_at").isEmpty()) {
            return List.of();
        }
        return List.of(happened(call, builtAt));
    }

    private static Claim happened(JsonNode call, Instant builtAt) {
        var id = StrictJson.text(call, "id");
        return Claim.happened(
                        id == null ? null : "call:" + id,
                        "call",
                        Claim.orderOf(builtAt),
                        seconds(call, "started_at").orElse(builtAt))
                .by(rep(call.path("user")))
                .about(contact(call))
                .having(attributes(call))
                .with(Counterpart.phone(StrictJson.text(call, "raw_digits")).stream()
                        .collect(Collectors.toSet()))
                .provenBy(EvidenceLevel.VERIFIED);
    }

    private static RepReference rep(JsonNode user) {
        var email = StrictJson.text(user, "email");
        return new RepReference(StrictJson.text(user, "id"), email == null || email.isBlank() ? null : email, null);
    }

    private static Subject contact(JsonNode call) {
        var contact = StrictJson.text(call.path("contact"), "id");
        return contact == null ? Subject.NONE : new Subject(null, null, "contact:" + contact);
    }

    /** The length is that of the conversation; Aircall's own {@code duration} counts the ringing too. */
    private static Map<String, Object> attributes(JsonNode call) {
        var answered = seconds(call, "answered_at");
        var attributes = new HashMap<String, Object>();
        attributes.put("direction", StrictJson.text(call, "direction"));
        attributes.put("connected", answered.isPresent());
        answered.ifPresent(from -> seconds(call, "ended_at")
                .filter(to -> !to.isBefore(from))
                .ifPresent(to -> attributes.put(
                        "durationSeconds", Duration.between(from, to).toSeconds())));
        return attributes;
    }

    private static Optional<Instant> seconds(JsonNode node, String member) {
        return Optional.ofNullable(StrictJson.text(node, member)).flatMap(Window::seconds);
    }
}
