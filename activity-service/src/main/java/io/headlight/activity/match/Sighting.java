package io.headlight.activity.match;

import io.headlight.activity.activity.EvidenceLevel;
import io.headlight.activity.activity.FactIdentity;
import io.headlight.activity.activity.Telling;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What one source saw of something a rep did, as far as it takes to tell whether it is the same that another saw.
 *
 * @param names of who was on the other side; empty when the source does not say
 */
record Sighting(FactIdentity object, Instant at, EvidenceLevel evidence, Set<String> names) {

    static final Comparator<Sighting> BY_START =
            Comparator.comparing(Sighting::at).thenComparing(Sighting::object);

    /** Best evidence first, then who knows whom it was with, then who saw it first. */
    static final Comparator<Sighting> STRONGEST_FIRST = Comparator.comparing(Sighting::evidence)
            .reversed()
            .thenComparing(sighting -> sighting.names.isEmpty())
            .thenComparing(BY_START);

    /** @param pseudonyms what stands for names */
    static Sighting of(Telling telling, Map<String, String> pseudonyms) {
        var activity = telling.activity();
        var names = activity.counterparts().stream()
                .map(name -> pseudonyms.getOrDefault(name, name))
                .collect(Collectors.toSet());
        return new Sighting(telling.object(), activity.occurredAt(), activity.evidence(), names);
    }

    UUID source() {
        return object.sourceId();
    }

    Duration distanceTo(Sighting other) {
        return Duration.between(at, other.at).abs();
    }
}
