package io.headlight.activity.measure;

import io.headlight.kit.problem.Rejection;
import io.headlight.kit.store.Atomic;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The registered measures. */
@ApplicationScoped
public class Measures implements PanacheRepositoryBase<Measure, UUID> {

    private static final int MOST = 1000;

    public Measure get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Rejection.NotFound.of("measure", id));
    }

    /** All of them, in one statement. */
    public List<Measure> getAll(Collection<UUID> ids) {
        var found = list("id in ?1", ids);
        for (var id : ids) {
            if (found.stream().noneMatch(measure -> measure.id.equals(id))) {
                throw Rejection.NotFound.of("measure", id);
            }
        }
        return found;
    }

    /** Those an activity of this type may be in, always in the same order, so that two writers lock rows in one order. */
    List<Measure> over(String activityType) {
        return find("activityType = ?1 order by id", activityType).page(0, MOST).list();
    }

    /** In a transaction of its own: outside of one, a sweep over tenants would go on with the first one's session. */
    @Atomic
    List<UUID> unfinished() {
        return find("status <> ?1 order by id", MeasureStatus.READY).page(0, MOST).stream()
                .map(Measure::id)
                .toList();
    }
}
