package io.headlight.activity.source;

import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

/** Says which rep a source means. */
@ApplicationScoped
class MapOwner {

    private final Sources sources;
    private final Clock clock;

    MapOwner(Sources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    @Atomic
    SourceOwner map(UUID sourceId, String ownerId, UUID repId) {
        var source = sources.get(sourceId);
        var owner = sources.owner(source.id, ownerId.contains("@") ? ownerId.toLowerCase(Locale.ROOT) : ownerId);
        owner.means(repId, clock.instant());
        sources.keep(owner);
        return owner;
    }
}
