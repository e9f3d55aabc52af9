package io.headlight.plan.ramp;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** How much is asked of new reps, for those who judge them. */
@ApplicationScoped
public class Ramps {

    private final RepRamps rows;

    Ramps(RepRamps rows) {
        this.rows = rows;
    }

    /**
     * The ramps of these reps, by one query.
     *
     * @param known only what was recorded by then; null for all that is known now
     */
    public RampsThen of(Collection<UUID> repIds, Instant known) {
        return new RampsThen(rows.of(repIds, known).stream().collect(Collectors.groupingBy(row -> row.repId)));
    }
}
