package io.headlight.activity.neutral;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.Counterpart;
import io.headlight.activity.activity.RepReference;
import io.headlight.activity.activity.Subject;
import io.headlight.activity.json.StrictJson;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Our neutral words: {@code activity.recorded} and {@code activity.retracted}. Order in an object's history is the body's
 * {@code timestamp}; without one, the signed time of the attempt that was stored. Other types are nothing we count.
 */
public final class NeutralWords {

    public static final String RECORDED = "activity.recorded";
    public static final String RETRACTED = "activity.retracted";

    private NeutralWords() {}

    /**
     * @param toldAt the event's place in time when it states no {@code timestamp}; null when nothing gives it one
     * @throws Claim.Unusable when the event breaks a rule
     */
    public static List<Claim> claims(JsonNode event, Instant toldAt) {
        var timestamp = event.path("timestamp");
        return claims(
                StrictJson.text(event, "type"),
                event.path("data"),
                () -> timestamp.isMissingNode() ? toldAt : instant(timestamp, "timestamp"));
    }

    /**
     * The same of an event whose words stand somewhere else in it.
     *
     * @param at its place in time, asked only of events that count; null when it has none
     */
    public static List<Claim> claims(String type, JsonNode data, Supplier<Instant> at) {
        return switch (String.valueOf(type)) {
            case RECORDED -> List.of(recorded(data, orderKey(at)));
            case RETRACTED -> List.of(retracted(data, orderKey(at)));
            default -> List.of();
        };
    }

    private static String orderKey(Supplier<Instant> told) {
        var at = told.get();
        if (at == null) {
            throw new Claim.Unusable("the event does not say when it happened, so that it has no place in history");
        }
        return Claim.orderOf(at);
    }

    private static Claim recorded(JsonNode data, String orderKey) {
        return Claim.happened(
                        StrictJson.text(data, "externalId"),
                        StrictJson.text(data, "activityType"),
                        orderKey,
                        instant(data.path("occurredAt"), "data.occurredAt"))
                .by(rep(data.path("rep")))
                .about(subject(data.path("subject")))
                .worth(value(data.path("value")), StrictJson.text(data, "unit"))
                .having(attributes(data.path("attributes")))
                .with(counterparts(data.path("counterparts")));
    }

    private static Claim retracted(JsonNode data, String orderKey) {
        var reason = StrictJson.text(data, "reason");
        return new Claim.TakenBack(
                StrictJson.text(data, "externalId"),
                StrictJson.text(data, "activityType"),
                orderKey,
                reason == null ? "taken back by its source" : reason);
    }

    private static RepReference rep(JsonNode rep) {
        return new RepReference(
                StrictJson.text(rep, "ownerId"), StrictJson.text(rep, "email"), StrictJson.text(rep, "phone"));
    }

    /** Emails and phone numbers of the people on the other side; what is neither is left out. */
    private static Set<String> counterparts(JsonNode people) {
        return people.valueStream()
                .map(JsonNode::asText)
                .flatMap(name -> (name.contains("@") ? Counterpart.email(name) : Counterpart.phone(name)).stream())
                .collect(Collectors.toSet());
    }

    private static Subject subject(JsonNode subject) {
        return new Subject(
                StrictJson.text(subject, "account"),
                StrictJson.text(subject, "opportunity"),
                StrictJson.text(subject, "contact"));
    }

    private static BigDecimal value(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        try {
            return new BigDecimal(value.asText());
        } catch (NumberFormatException notANumber) {
            throw new Claim.Unusable("data.value is not a number");
        }
    }

    private static Map<String, Object> attributes(JsonNode attributes) {
        if (attributes.isMissingNode() || attributes.isNull()) {
            return Map.of();
        }
        if (!attributes.isObject()) {
            throw new Claim.Unusable("data.attributes is not an object");
        }
        return StrictJson.map(attributes);
    }

    private static Instant instant(JsonNode node, String name) {
        try {
            return OffsetDateTime.parse(node.asText()).toInstant();
        } catch (DateTimeException unreadable) {
            throw new Claim.Unusable(name + " is missing or not an instant such as 2026-03-10T09:00:00Z");
        }
    }
}
