package io.headlight.plan.policy;

import io.headlight.kit.problem.Rejection;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The policies of a tenant, one after the other; the shipped one before the first. */
@ApplicationScoped
public class Policies implements PanacheRepositoryBase<PolicyVersion, UUID> {

    /** The one that holds now. */
    public PolicyVersion current() {
        return find("order by number desc").firstResultOptional().orElseGet(PolicyVersion::shipped);
    }

    /** The one that held at that moment. */
    public PolicyVersion at(Instant moment) {
        return find("changedAt <= ?1 order by number desc", moment)
                .firstResultOptional()
                .orElseGet(PolicyVersion::shipped);
    }

    /**
     * The one that holds from now on: the present one when nothing differs. Of two at once the second breaks the unique
     * number.
     */
    PolicyVersion change(PolicyVersion present, Policy to, Instant now, UUID by) {
        var faults = to.faults();
        if (!faults.isEmpty()) {
            throw new Rejection.Invalid(faults.size() + " rules are broken.", faults);
        }
        if (to.equals(present.policy())) {
            return present;
        }
        var next = present.next(to, now, by);
        persistAndFlush(next);
        return next;
    }

    /** Oldest first, after the given number. */
    List<PolicyVersion> page(Optional<Integer> after, int limit) {
        return find("number > ?1 order by number", after.orElse(0))
                .range(0, limit - 1)
                .list();
    }
}
