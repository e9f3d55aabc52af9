package io.headlight.plan.ramp;

import io.headlight.kit.problem.Rejection;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who ramped by what, and who does. */
@ApplicationScoped
class RepRamps implements PanacheRepositoryBase<RepRamp, UUID> {

    /** What was recorded last, be it that the ramp ended. */
    Optional<RepRamp> last(UUID repId) {
        return find("repId = ?1 order by number desc", repId).range(0, 0).firstResultOptional();
    }

    /** @throws Rejection.NotFound when the rep has none, or has none any more */
    RepRamp present(UUID repId) {
        return last(repId)
                .filter(row -> !row.isEnded())
                .orElseThrow(() -> new Rejection.NotFound("This rep has no ramp: all is asked of them."));
    }

    /** Oldest first. No query without reps. */
    List<RepRamp> of(Collection<UUID> reps, Instant known) {
        if (reps.isEmpty()) {
            return List.of();
        }
        return known == null
                ? list("repId in ?1 order by number", reps)
                : list("repId in ?1 and recordedAt <= ?2 order by number", reps, known);
    }

    /** Of one rep, newest first. */
    List<RepRamp> page(UUID repId, Optional<Integer> before, int limit) {
        var rows = before.isPresent()
                ? find("repId = ?1 and number < ?2 order by number desc", repId, before.get())
                : find("repId = ?1 order by number desc", repId);
        return rows.range(0, limit - 1).list();
    }
}
