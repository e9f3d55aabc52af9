package io.headlight.plan.ramp.catalog;

import io.headlight.kit.problem.Rejection;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The ramp plans of an organization, as they are and as they were. */
@ApplicationScoped
public class RampPlans implements PanacheRepositoryBase<RampPlanVersion, UUID> {

    private static final String PRESENT = """
            from RampPlanVersion v
            where v.number = (select max(w.number) from RampPlanVersion w
                              where w.tenantId = v.tenantId and w.rampPlanId = v.rampPlanId)
            """;

    /** As it is now. */
    public Optional<RampPlanVersion> present(UUID rampPlanId) {
        return find("rampPlanId = ?1 order by number desc", rampPlanId)
                .range(0, 0)
                .firstResultOptional();
    }

    /** @throws Rejection.NotFound when the tenant has none of this id */
    RampPlanVersion get(UUID rampPlanId) {
        return present(rampPlanId).orElseThrow(() -> Rejection.NotFound.of("ramp plan", rampPlanId));
    }

    /** As they are now, newest first. */
    List<RampPlanVersion> page(Optional<UUID> before, int limit) {
        var rows = before.isPresent()
                ? find(PRESENT + " and v.rampPlanId < ?1 order by v.rampPlanId desc", before.get())
                : find(PRESENT + " order by v.rampPlanId desc");
        return rows.range(0, limit - 1).list();
    }

    /** Every version of one, newest first. */
    List<RampPlanVersion> versions(UUID rampPlanId, Optional<Integer> before, int limit) {
        var rows = before.isPresent()
                ? find("rampPlanId = ?1 and number < ?2 order by number desc", rampPlanId, before.get())
                : find("rampPlanId = ?1 order by number desc", rampPlanId);
        return rows.range(0, limit - 1).list();
    }
}
