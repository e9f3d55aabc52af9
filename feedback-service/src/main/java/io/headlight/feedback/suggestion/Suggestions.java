package io.headlight.feedback.suggestion;

import io.headlight.kit.page.Paging;
import io.headlight.kit.problem.Rejection;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All suggestions of the tenant. */
@ApplicationScoped
class Suggestions implements PanacheRepositoryBase<Suggestion, UUID> {

    Suggestion get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Rejection.NotFound.of("suggestion", id));
    }

    /** Those that a new look at the rep may change: the open ones, and whatever became of what was found. */
    List<Suggestion> concerned(UUID repId, Collection<Finding.Identity> found) {
        var concerned = new ArrayList<>(list("repId = ?1 and status = ?2", repId, SuggestionStatus.OPEN));
        if (!found.isEmpty()) {
            var expectations =
                    found.stream().map(Finding.Identity::expectationId).collect(Collectors.toSet());
            var periods = found.stream().map(Finding.Identity::periodFrom).collect(Collectors.toSet());
            concerned.addAll(list(
                    "expectationId in ?1 and facts.periodFrom in ?2 and not (repId = ?3 and status = ?4)",
                    expectations,
                    periods,
                    repId,
                    SuggestionStatus.OPEN));
        }
        return concerned;
    }

    /** The plans about which something was worth saying to these reps on that day or later. */
    Set<UUID> plansSpokenOf(Collection<UUID> reps, LocalDate since) {
        return new HashSet<>(getEntityManager()
                .createQuery("select distinct planId from Suggestion where repId in ?1 and expiresOn >= ?2", UUID.class)
                .setParameter(1, reps)
                .setParameter(2, since)
                .getResultList());
    }

    /**
     * Newest first.
     *
     * @param reps whose; null for everyone's
     * @param status null for any
     * @param before the id the page before ended with
     */
    List<Suggestion> page(Set<UUID> reps, SuggestionStatus status, Optional<UUID> before, Paging paging) {
        var wanted = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        if (reps != null) {
            wanted.add("repId in :reps");
            values.put("reps", reps);
        }
        if (status != null) {
            wanted.add("status = :status");
            values.put("status", status);
        }
        before.ifPresent(id -> {
            wanted.add("id < :before");
            values.put("before", id);
        });
        var where = wanted.isEmpty() ? "" : String.join(" and ", wanted) + " ";
        return find(where + "order by id desc", values).page(0, paging.fetch()).list();
    }
}
