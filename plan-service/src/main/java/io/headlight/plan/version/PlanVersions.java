package io.headlight.plan.version;

import io.headlight.kit.problem.Rejection;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Published versions. */
@ApplicationScoped
public class PlanVersions implements PanacheRepositoryBase<PlanVersion, UUID> {

    /** All versions of these plans, in one query. */
    public List<PlanVersion> of(Collection<UUID> planIds) {
        return planIds.isEmpty() ? List.of() : list("planId in ?1 order by planId, number", planIds);
    }

    /** Newest first, before the given number. */
    public List<PlanVersion> page(UUID planId, Optional<Integer> before, int limit) {
        return find("planId = ?1 and number < ?2 order by number desc", planId, before.orElse(Integer.MAX_VALUE))
                .range(0, limit - 1)
                .list();
    }

    public Optional<PlanVersion> latest(UUID planId) {
        return find("planId = ?1 order by number desc", planId).firstResultOptional();
    }

    /** @throws Rejection.NotFound when the plan has no such version */
    public PlanVersion numbered(UUID planId, int number) {
        return find("planId = ?1 and number = ?2", planId, number)
                .firstResultOptional()
                .orElseThrow(() -> new Rejection.NotFound("The plan has no version " + number + "."));
    }

    public PlanVersion get(UUID planId, int number) {
        return find("planId = ?1 and number = ?2", planId, number).singleResult();
    }
}
