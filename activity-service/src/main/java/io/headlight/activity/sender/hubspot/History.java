package io.headlight.activity.sender.hubspot;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.known.KnownObject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What became of an object's state and owner over time. Of a property only the latest value stays known, and a fetch says
 * it again much later; so each state leaves behind since when it holds and how it came about, each owner since when.
 */
final class History {

    /** No stage, outcome, owner or number is longer; a stage is part of a key. */
    static final int LONGEST_VALUE = 100;

    private static final String SINCE = "$since:";
    private static final String SOURCE = "$source:";
    private static final String OWNER = "$owner:";

    private History() {}

    /** The marks that a value of a property leaves behind; none for most properties. */
    static void leave(Map<String, Object> fields, Kind kind, String property, String value, Instant at, String source) {
        if (value == null || value.length() > LONGEST_VALUE) {
            return;
        }
        if (property.equals(kind.state())) {
            fields.put(SINCE + value, at.toString());
            fields.put(SOURCE + value, source);
        } else if (property.equals(Kind.OWNER)) {
            fields.put(OWNER + Claim.orderOf(at), value);
        }
    }

    /** Each state the object was ever in, and when it came to be in it the last time. */
    static Map<String, Instant> states(KnownObject object) {
        var states = new TreeMap<String, Instant>();
        object.fields().keySet().stream()
                .filter(field -> field.startsWith(SINCE))
                .forEach(field -> Times.of(object.text(field))
                        .ifPresent(since -> states.put(field.substring(SINCE.length()), since)));
        return states;
    }

    /** When the object came to be in this state; when it was first heard of in it, if that is all that is known. */
    static Optional<Instant> since(KnownObject object, Kind kind, String value) {
        return Times.of(object.text(SINCE + value))
                .or(() -> value.equals(object.text(kind.state())) ? object.saidAt(kind.state()) : Optional.empty());
    }

    /** Whether it came to be in this state by being carried over from elsewhere, so that nothing happened then. */
    static boolean isCarriedOver(KnownObject object, String value) {
        return isCarryingOver(object.text(SOURCE + value));
    }

    static boolean isCarryingOver(String source) {
        return "IMPORT".equals(source) || "MIGRATION".equals(source);
    }

    /** The last owner until then, else the first there was after; null when there never was one. */
    static String owner(KnownObject object, Instant until) {
        var owners = new TreeMap<String, String>();
        object.saidAt(Kind.OWNER)
                .filter(at -> object.text(Kind.OWNER) != null)
                .ifPresent(at -> owners.put(Claim.orderOf(at), object.text(Kind.OWNER)));
        object.fields().keySet().stream()
                .filter(field -> field.startsWith(OWNER) && object.text(field) != null)
                .forEach(field -> owners.put(field.substring(OWNER.length()), object.text(field)));
        var entry = owners.floorEntry(Claim.orderOf(until));
        if (entry == null) {
            entry = owners.firstEntry();
        }
        return entry == null ? null : entry.getValue();
    }
}
