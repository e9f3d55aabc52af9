package io.headlight.activity.sender.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.json.Instants;
import io.headlight.activity.json.StrictJson;
import java.time.Instant;
import java.util.Optional;

/**
 * One event of HubSpot about an object of a kind we know.
 *
 * @param what happened to it: {@code creation}, {@code propertyChange} and so on
 * @param at when, by HubSpot's clock
 */
record Event(Kind kind, String what, Instant at, JsonNode said) {

    /**
     * @return empty when it is about another kind of object
     * @throws Claim.Unusable when it says no type, or no time
     */
    static Optional<Event> of(JsonNode said) {
        var type = type(said);
        if (type == null) {
            throw new Claim.Unusable("subscriptionType is missing");
        }
        int dot = type.indexOf('.');
        var word = dot < 0 ? type : type.substring(0, dot);
        var kind = word.equals("object") ? Kind.ofType(StrictJson.text(said, "objectTypeId")) : Kind.named(word);
        return kind.map(known -> new Event(
                known,
                type.substring(dot + 1),
                time(said).orElseThrow(() -> new Claim.Unusable("occurredAt is missing or not a time")),
                said));
    }

    /** Some tables of HubSpot's documents call it {@code eventType}. */
    static String type(JsonNode said) {
        var type = StrictJson.text(said, "subscriptionType");
        return type == null ? StrictJson.text(said, "eventType") : type;
    }

    static Optional<Instant> time(JsonNode said) {
        return Times.of(StrictJson.text(said, "occurredAt")).filter(Instants::isOurs);
    }

    String text(String member) {
        var text = StrictJson.text(said, member);
        return text == null || text.isEmpty() ? null : text;
    }

    /** @throws Claim.Unusable when it names no object */
    String key() {
        return key(kind, "objectId");
    }

    /** The key of the object whose id this member is. */
    String key(Kind of, String member) {
        var id = text(member);
        if (id == null) {
            throw new Claim.Unusable(member + " is missing");
        }
        return of.key(id);
    }

    /** How the change came about. */
    String source() {
        return text("changeSource");
    }
}
