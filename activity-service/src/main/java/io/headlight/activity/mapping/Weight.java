package io.headlight.activity.mapping;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much a value would be if it were written out. An expression can name one list a thousand times in another, and that
 * one again: little to keep, and more than any memory holds for whoever looks at all of it. What is in the payload is
 * weighed once, as every step may have it in its hands.
 */
final class Weight {

    /** Besides twice the payload: each value is one, each 16 characters of a text one more. */
    private static final long MOST = 20_000;

    private static final int CHARACTERS = 16;

    private final Map<Object, Long> ofPayload = new IdentityHashMap<>();
    private final long most;

    Weight(Object payload) {
        this.most = MOST + 2 * remembered(payload);
    }

    boolean isTooMuch(Object value) {
        return weigh(value, 0) > most;
    }

    private long remembered(Object value) {
        long weight = own(value);
        for (var part : parts(value)) {
            weight += remembered(part);
        }
        if (value instanceof Map || value instanceof Collection) {
            ofPayload.put(value, weight);
        }
        return weight;
    }

    /** Ends as soon as it is too much. */
    private long weigh(Object value, long before) {
        var known = ofPayload.get(value);
        if (known != null) {
            return before + known;
        }
        long weight = before + own(value);
        for (var part : parts(value)) {
            if (weight > most) {
                return weight;
            }
            weight = weigh(part, weight);
        }
        return weight;
    }

    private static long own(Object value) {
        return value instanceof CharSequence text ? 1 + text.length() / CHARACTERS : 1;
    }

    private static Collection<?> parts(Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.values();
            case Collection<?> list -> list;
            case null, default -> List.of();
        };
    }
}
