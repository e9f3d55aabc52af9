package io.headlight.activity.replay;

import io.headlight.activity.delivery.Deliveries;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.store.Atomic;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Replays, and the next step of each. */
@ApplicationScoped
class Replays implements PanacheRepositoryBase<Replay, UUID> {

    /** Deliveries with their items stay under what one transaction may change. */
    private static final int STEP = 100;

    private final Deliveries deliveries;

    Replays(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    Replay get(UUID sourceId, UUID id) {
        return findByIdOptional(id)
                .filter(replay -> replay.sourceId.equals(sourceId))
                .orElseThrow(() -> Rejection.NotFound.of("replay", id));
    }

    /** Newest first, before an id. */
    List<Replay> list(UUID sourceId, UUID before, int most) {
        return find("sourceId = ?1 and id < ?2 order by id desc", sourceId, before)
                .page(0, most)
                .list();
    }

    @Atomic
    List<UUID> running() {
        return find("status = ?1 order by id", ReplayStatus.RUNNING).stream()
                .map(replay -> replay.id)
                .toList();
    }

    /** Takes up the next deliveries; of two who do it at once, one looks again. @return whether there may be more */
    @Atomic
    boolean step(UUID id) {
        var replay = findById(id);
        if (replay.status == ReplayStatus.DONE) {
            return false;
        }
        replay.took(
                deliveries.replaySome(replay.sourceId, replay.receivedFrom, replay.receivedTo, replay.position, STEP));
        return replay.status == ReplayStatus.RUNNING;
    }
}
