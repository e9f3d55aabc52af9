package io.headlight.feedback.feedback;

import io.headlight.kit.page.Paging;
import io.headlight.kit.problem.Rejection;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All feedback of the tenant; the word has no plural. */
@ApplicationScoped
class FeedbackEntries implements PanacheRepositoryBase<Feedback, UUID> {

    Feedback get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Rejection.NotFound.of("feedback", id));
    }

    /**
     * Newest first.
     *
     * @param reps to whom; null for everyone
     * @param before the id the page before ended with
     */
    List<Feedback> page(Set<UUID> reps, Optional<UUID> before, Paging paging) {
        var wanted = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        if (reps != null) {
            wanted.add("repId in :reps");
            values.put("reps", reps);
        }
        before.ifPresent(id -> {
            wanted.add("id < :before");
            values.put("before", id);
        });
        var where = wanted.isEmpty() ? "" : String.join(" and ", wanted) + " ";
        return find(where + "order by id desc", values).page(0, paging.fetch()).list();
    }
}
