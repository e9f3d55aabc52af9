package io.headlight.activity.sender.standardwebhooks;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.activity.RepReference;
import io.headlight.activity.activity.Subject;
import io.headlight.activity.sender.Item;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.sender.StrictJson;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * Our neutral words: {@code activity.recorded} and {@code activity.retracted}. Order in an object's history is the body's
 * {@code timestamp}; without one, the signed time of the attempt that was stored. Other types are nothing we count.
 */
final class NeutralMapper implements Mapper {

    @Override
    public List<Claim> map(Item item) {
        var event = item.payload();
        var data = event.path("data");
        return switch (String.valueOf(StrictJson.text(event, "type"))) {
            case "activity.recorded" -> List.of(recorded(data, orderKey(item)));
            case "activity.retracted" -> List.of(retracted(data, orderKey(item)));
            default -> List.of();
        };
    }

    private static String orderKey(Item item) {
        var timestamp = item.payload().path("timestamp");
        return Claim.orderOf(timestamp.isMissingNode() ? item.toldAt() : instant(timestamp, "timestamp"));
    }

    private static Claim recorded(JsonNode data, String orderKey) {
        return new Claim.Happened(
                StrictJson.text(data, "externalId"),
                StrictJson.text(data, "activityType"),
                orderKey,
                rep(data.path("rep")),
                instant(data.path("occurredAt"), "data.occurredAt"),
                subject(data.path("subject")),
                value(data.path("value")),
                StrictJson.text(data, "unit"),
                attributes(data.path("attributes")));
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
        return new RepReference(StrictJson.text(rep, "ownerId"), StrictJson.text(rep, "email"));
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
        var map = StrictJson.map(attributes);
        map.values().removeIf(value -> value == null);
        return map;
    }

    private static Instant instant(JsonNode node, String name) {
        try {
            return OffsetDateTime.parse(node.asText()).toInstant();
        } catch (DateTimeException unreadable) {
            throw new Claim.Unusable(name + " is missing or not an instant such as 2026-03-10T09:00:00Z");
        }
    }
}
