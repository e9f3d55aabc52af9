package io.headlight.plan.plan;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.Rights;
import io.headlight.kit.directory.Team;
import io.headlight.kit.problem.Rejection;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The plans of a tenant, as far as the caller leads their teams. */
@ApplicationScoped
public class Plans implements PanacheRepositoryBase<Plan, UUID> {

    private final Caller caller;
    private final Rights rights;

    Plans(Caller caller, Rights rights) {
        this.caller = caller;
        this.rights = rights;
    }

    /**
     * The plan, if the caller leads its team.
     *
     * @throws Rejection.NotFound when the tenant has none of this id
     * @throws Rejection.Forbidden when it is another manager's
     */
    public Plan led(UUID id) {
        var plan = findByIdOptional(id).orElseThrow(() -> Rejection.NotFound.of("plan", id));
        if (!caller.seesAll()) {
            rights.ledTeam(plan.teamId);
        }
        return plan;
    }

    /**
     * Whom it is for has changed: who amends or closes it meanwhile, or from what they saw before, has to look again, so
     * that nobody is left out.
     */
    public void touch(Plan plan) {
        // Hibernate's own lock mode for this does not know of the tenant in our keys.
        int touched = getEntityManager()
                .createQuery("update versioned Plan p set p.status = p.status where p.id = :id and p.version = :seen")
                .setParameter("id", plan.id)
                .setParameter("seen", plan.version)
                .executeUpdate();
        if (touched == 0) {
            throw new OptimisticLockException("Plan " + plan.id + " changed meanwhile");
        }
    }

    /** What was published and is not closed. */
    public List<Plan> running() {
        return list("status = ?1 order by id", PlanStatus.PUBLISHED);
    }

    /** Newest first. Null filters do not filter. */
    List<Plan> page(PlanStatus status, UUID teamId, Optional<UUID> before, int limit) {
        var where = new StringBuilder("id is not null");
        var values = new HashMap<String, Object>();
        if (status != null) {
            where.append(" and status = :status");
            values.put("status", status);
        }
        if (teamId != null) {
            where.append(" and teamId = :team");
            values.put("team", teamId);
        } else if (!caller.seesAll()) {
            where.append(" and teamId in :teams");
            values.put("teams", ledTeams());
        }
        before.ifPresent(id -> {
            where.append(" and id < :before");
            values.put("before", id);
        });
        return find(where + " order by id desc", values).range(0, limit - 1).list();
    }

    private List<UUID> ledTeams() {
        return caller.roster().teams().stream()
                .map(Team::id)
                .filter(caller::leadsTeam)
                .toList();
    }
}
