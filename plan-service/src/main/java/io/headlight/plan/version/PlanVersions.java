package io.headlight.plan.version;

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

    public Optional<PlanVersion> latest(UUID planId) {
        return find("planId = ?1 order by number desc", planId).firstResultOptional();
    }

    public PlanVersion get(UUID planId, int number) {
        return find("planId = ?1 and number = ?2", planId, number).singleResult();
    }
}
