package io.headlight.activity.mapping;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.activity.Claim;
import io.headlight.activity.neutral.NeutralWords;
import io.headlight.activity.sender.Item;
import java.util.ArrayList;
import java.util.List;

/**
 * A customer's own mapping in JSONata: of an item's payload it makes one event in our neutral words, a list of them, or
 * nothing. It must come to the same whenever it is read, so there is no clock and no chance in it; and it must come to an
 * end soon and small, whoever wrote it, so time, depth, the length of texts and lists, and regular expressions are bounded.
 */
public final class Expression {

    /** Longer ones are programs. */
    public static final int LONGEST = 8192;

    private static final int MOST_CLAIMS = 50;

    private final String text;

    private Expression(String text) {
        this.text = text;
    }

    /** @throws Unreadable when it is no JSONata, or asks for more than a mapping may */
    public static Expression of(String text) {
        SafePattern.check(text);
        try {
            Jsonata.jsonata(text);
            return new Expression(text);
        } catch (JException error) {
            throw new Unreadable("It is no JSONata: error %s at character %d."
                    .formatted(error.getError(), Math.max(0, error.getLocation())));
        } catch (RuntimeException | StackOverflowError error) {
            throw new Unreadable("It is no JSONata.");
        }
    }

    /**
     * @return no claims when it makes nothing of the item
     * @throws Claim.Unusable when it fails, takes too long, or what it makes breaks a rule
     */
    public List<Claim> claims(Item item) {
        var claims = new ArrayList<Claim>();
        for (var event : events(evaluate(item))) {
            claims.addAll(NeutralWords.claims(event, item.toldAt()));
        }
        if (claims.size() > MOST_CLAIMS) {
            throw new Claim.Unusable("the mapping makes more than 50 activities of one item");
        }
        return claims;
    }

    private JsonNode evaluate(Item item) {
        try {
            var jsonata = Jsonata.jsonata(text);
            var frame = jsonata.createFrame();
            frame.bind("eventId", item.eventId());
            if (item.toldAt() != null) {
                frame.bind("toldAt", item.toldAt().toString());
            }
            var payload = Values.plain(item.payload());
            Bounds.set(frame, payload);
            return Values.json(jsonata.evaluate(payload, frame));
        } catch (Bounds.Exceeded bound) {
            throw new Claim.Unusable("the mapping " + bound.getMessage());
        } catch (JException error) {
            throw new Claim.Unusable("the mapping failed: error %s at character %d"
                    .formatted(error.getError(), Math.max(0, error.getLocation())));
        } catch (Claim.Unusable unusable) {
            throw unusable;
        } catch (RuntimeException | StackOverflowError error) {
            // A library's own words may quote the payload.
            throw new Claim.Unusable("the mapping failed");
        }
    }

    private static List<JsonNode> events(JsonNode made) {
        if (made == null || made.isNull() || made.isMissingNode()) {
            return List.of();
        }
        var events = made.isArray() ? made.valueStream().toList() : List.of(made);
        if (!events.stream().allMatch(JsonNode::isObject)) {
            throw new Claim.Unusable("the mapping makes something that is no object");
        }
        return events;
    }

    /** It cannot be a mapping; the sentence says why. */
    public static final class Unreadable extends RuntimeException {
        Unreadable(String why) {
            super(why, null, false, false);
        }
    }
}
