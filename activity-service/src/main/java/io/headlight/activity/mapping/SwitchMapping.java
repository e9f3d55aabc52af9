package io.headlight.activity.mapping;

import io.headlight.activity.source.Sources;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Makes a new version of a source's mapping the one that counts. */
@ApplicationScoped
class SwitchMapping {

    private final Mappings mappings;
    private final Sources sources;
    private final Clock clock;

    SwitchMapping(Mappings mappings, Sources sources, Clock clock) {
        this.mappings = mappings;
        this.sources = sources;
        this.clock = clock;
    }

    /** Two who do it at once: the unique number lets one of them look again. */
    @Atomic
    Mapping to(UUID sourceId, String expression, String note, UUID author) {
        var source = sources.get(sourceId);
        var mapping =
                new Mapping(source.id(), mappings.latest(sourceId) + 1, expression, note, author, clock.instant());
        mappings.add(mapping);
        source.mapBy(mapping.number);
        return mapping;
    }
}
