package io.headlight.plan.registration;

import io.headlight.kit.http.Ids;
import io.headlight.kit.store.Atomic;
import io.headlight.plan.history.History;
import io.headlight.plan.history.HistoryEvent;
import io.headlight.plan.version.PlanVersion;
import io.headlight.plan.version.PlanVersions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The registrations still to be made. Work is claimed by a conditional update with a lease, by the database's clock: two
 * instances never hold the same row, and what a killed one held is free again when the lease ends.
 */
@ApplicationScoped
public class MeasureRegistrations implements PanacheRepositoryBase<MeasureRegistration, UUID> {

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int AT_ONCE = 10;

    private final PlanVersions versions;
    private final History history;
    private final Event<MeasuresWanted> wanted;

    MeasureRegistrations(PlanVersions versions, History history, Event<MeasuresWanted> wanted) {
        this.versions = versions;
        this.history = history;
        this.wanted = wanted;
    }

    /** In the transaction of the publication. */
    public void want(PlanVersion version, String tenant) {
        persist(new MeasureRegistration(version));
        wanted.fire(new MeasuresWanted(tenant));
    }

    /** Takes some work that is due; empty when there is none. */
    @Atomic
    List<MeasureRegistration> claim() {
        var now = databaseTime();
        var due = find("doneAt is null and nextAttemptAt <= ?1 and leaseUntil <= ?1 order by nextAttemptAt", now)
                .range(0, AT_ONCE - 1)
                .stream()
                .map(row -> row.id)
                .toList();
        if (due.isEmpty()) {
            return List.of();
        }
        var me = Ids.next();
        update(
                "leaseOwner = ?1, leaseUntil = ?2 where id in ?3 and doneAt is null and leaseUntil <= ?4",
                me,
                now.plus(LEASE),
                due,
                now);
        getEntityManager().clear();
        return list("leaseOwner = ?1 and doneAt is null", me);
    }

    @Atomic
    PlanVersion versionOf(MeasureRegistration claimed) {
        return versions.get(claimed.planId, claimed.planVersion);
    }

    @Atomic
    void done(MeasureRegistration claimed) {
        var row = findById(claimed.id);
        if (row.doneAt != null) {
            return;
        }
        var now = databaseTime();
        row.done(now);
        versions.get(row.planId, row.planVersion).measured(now);
        history.record(
                row.planId, HistoryEvent.MEASURES_REGISTERED, null, null, Map.of("planVersion", row.planVersion));
    }

    @Atomic
    void failed(MeasureRegistration claimed) {
        var row = findById(claimed.id);
        if (row.doneAt == null && claimed.leaseOwner.equals(row.leaseOwner)) {
            row.failed(databaseTime());
        }
    }

    private Instant databaseTime() {
        return getEntityManager().createQuery("select instant", Instant.class).getSingleResult();
    }
}
