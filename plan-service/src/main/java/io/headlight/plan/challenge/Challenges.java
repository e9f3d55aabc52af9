package io.headlight.plan.challenge;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What reps objected to. An expectation has at most one open challenge at a time, so their ids sort by decision too. */
@ApplicationScoped
public class Challenges implements PanacheRepositoryBase<Challenge, UUID> {

    /** By id; no query without ids. */
    public Map<UUID, ChallengeView> views(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1", ids).stream()
                        .map(ChallengeView::of)
                        .collect(Collectors.toMap(ChallengeView::id, Function.identity()));
    }

    /** Oldest first, after the given one. */
    public List<ChallengeView> of(UUID expectationId, Optional<UUID> after, int limit) {
        var rows = after.isPresent()
                ? find("expectationId = ?1 and id > ?2 order by id", expectationId, after.get())
                : find("expectationId = ?1 order by id", expectationId);
        return rows.range(0, limit - 1).list().stream().map(ChallengeView::of).toList();
    }

    /** Every challenge of these expectations, oldest first; no query without expectations. */
    public List<ChallengeView> of(Collection<UUID> expectationIds) {
        return expectationIds.isEmpty()
                ? List.of()
                : list("expectationId in ?1 order by id", expectationIds).stream()
                        .map(ChallengeView::of)
                        .toList();
    }

    /**
     * The targets that held at that moment of those among the expectations whose target was changed since: what the first
     * change after it replaced. No query without expectations.
     */
    public Map<UUID, BigDecimal> targetsBeforeChange(Collection<UUID> expectationIds, Instant moment) {
        if (expectationIds.isEmpty()) {
            return Map.of();
        }
        return list(
                        "expectationId in ?1 and decision = ?2 and decidedAt > ?3 order by id",
                        expectationIds,
                        ChallengeDecision.ACCEPTED,
                        moment)
                .stream()
                .collect(Collectors.toMap(c -> c.expectationId, c -> c.previousTarget, (first, later) -> first));
    }
}
