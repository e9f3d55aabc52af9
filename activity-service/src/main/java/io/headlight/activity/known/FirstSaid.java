package io.headlight.activity.known;

import io.headlight.activity.activity.Claim;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When something was said of an object for the first time, for senders whose every message repeats the whole state: there a
 * field's own {@link KnownObject#saidAt} moves with every edit. It is kept as a field that is always said at the same place
 * in history, with a text that is the greater the earlier the moment; so of two moments the earlier stands, in whatever
 * order they are told.
 */
public final class FirstSaid {

    private static final String PREFIX = "$first:";
    private static final String PLACE = Claim.orderOf(Instant.EPOCH);
    /** Of nineteen digits whatever moment is taken from it, so that its texts compare as the numbers do. */
    private static final long LATEST = Long.MAX_VALUE;

    private FirstSaid() {}

    /** That it was said at this moment, which may have been the first time. */
    public static Observation observed(String objectKey, String what, Instant at) {
        return new Observation(objectKey, PLACE, Map.of(PREFIX + what, Long.toString(LATEST - at.toEpochMilli())));
    }

    public static Optional<Instant> of(KnownObject object, String what) {
        return Optional.ofNullable(object.text(PREFIX + what)).map(FirstSaid::instant);
    }

    /** All that begin like this, by what follows. */
    public static Map<String, Instant> startingWith(KnownObject object, String beginning) {
        var start = PREFIX + beginning;
        var found = new TreeMap<String, Instant>();
        object.fields().keySet().stream()
                .filter(name -> name.startsWith(start))
                .forEach(name -> found.put(name.substring(start.length()), instant(object.text(name))));
        return found;
    }

    private static Instant instant(String text) {
        return Instant.ofEpochMilli(LATEST - Long.parseLong(text));
    }
}
