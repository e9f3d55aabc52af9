package io.headlight.activity.source.owner;

import io.headlight.activity.source.Sources;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Says which rep a source means, or that nothing is said about it any more. */
@ApplicationScoped
class MapOwner {

    private final Sources sources;
    private final Owners owners;
    private final Clock clock;

    MapOwner(Sources sources, Owners owners, Clock clock) {
        this.sources = sources;
        this.owners = owners;
        this.clock = clock;
    }

    @Atomic
    SourceOwner map(UUID sourceId, String ownerId, UUID repId) {
        var source = sources.get(sourceId);
        var owner = owners.named(source.id(), ownerId)
                .orElseGet(() -> new SourceOwner(source.id(), OwnerIds.spelled(ownerId)));
        owner.means(repId, clock.instant());
        owners.persist(owner);
        return owner;
    }

    @Atomic
    void unmap(UUID sourceId, String ownerId) {
        owners.delete(owners.get(sources.get(sourceId).id(), ownerId));
    }
}
