package io.headlight.activity.sender.hubspot;

import io.headlight.activity.activity.Subject;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.Observation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whom and what an object is about. HubSpot tells an association from both its ends, each under its own subscription; so
 * both ends are told by either.
 */
final class Associations {

    private static final String ABOUT = "$about:";
    private static final String TO = "_TO_";

    private Associations() {}

    static List<Observation> observations(Event event) {
        var from = end(event, "from", 0);
        var to = end(event, "to", 1);
        if (from.isEmpty() || to.isEmpty()) {
            return List.of();
        }
        var observations = new ArrayList<Observation>();
        observe(observations, event, from.get(), to.get());
        observe(observations, event, to.get(), from.get());
        return observations;
    }

    /** One of the two objects. */
    private record End(Kind kind, String key) {}

    private static void observe(List<Observation> observations, Event event, End object, End other) {
        if (object.kind.counts() && isSubject(other.kind)) {
            boolean removed = event.said().path("associationRemoved").asBoolean();
            observations.add(Observation.at(event.at(), object.key, Map.of(field(other.key), !removed)));
        }
    }

    private static Optional<End> end(Event event, String side, int place) {
        return kind(event, side, place).map(kind -> new End(kind, event.key(kind, side + "ObjectId")));
    }

    /** Generic events have {@code fromObjectTypeId}; classic ones a name like {@code DEAL_TO_CONTACT}. */
    private static Optional<Kind> kind(Event event, String side, int place) {
        var typeId = event.text(side + "ObjectTypeId");
        if (typeId != null) {
            return Kind.ofType(typeId);
        }
        var type = event.text("associationType");
        var ends = type == null ? new String[0] : type.split(TO);
        return ends.length == 2
                ? Arrays.stream(Kind.values())
                        .filter(kind -> ends[place].equals(kind.name()) || ends[place].startsWith(kind.name() + "_"))
                        .findFirst()
                : Optional.empty();
    }

    static boolean isSubject(Kind kind) {
        return kind == Kind.CONTACT || kind == Kind.COMPANY || kind == Kind.DEAL;
    }

    /** The field that says whether an object is about the one with this key. */
    static String field(String key) {
        return ABOUT + key;
    }

    static Subject subject(KnownObject object, Kind kind) {
        return new Subject(
                first(object, Kind.COMPANY),
                kind == Kind.DEAL ? object.key() : first(object, Kind.DEAL),
                first(object, Kind.CONTACT));
    }

    /** Of several any will do, as long as it is always the same. */
    private static String first(KnownObject object, Kind kind) {
        return object.fields().keySet().stream()
                .filter(field -> field.startsWith(ABOUT + kind.word() + ":") && object.isTrue(field))
                .map(field -> field.substring(ABOUT.length()))
                .min(String::compareTo)
                .orElse(null);
    }
}
