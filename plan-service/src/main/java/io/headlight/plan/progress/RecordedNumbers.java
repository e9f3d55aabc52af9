package io.headlight.plan.progress;

import io.headlight.kit.store.Atomic;
import io.headlight.plan.stored.StoredJson;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The numbers of closed plans. */
@ApplicationScoped
class RecordedNumbers implements PanacheRepositoryBase<RecordedProgress, UUID> {

    /** Of these reps, by their id; none while the plan is not closed or was not at that moment. One query. */
    @Atomic
    List<RepProgress> of(UUID planId, Collection<UUID> reps, Instant known) {
        return reps.isEmpty()
                ? List.of()
                : list("planId = ?1 and repId in ?2 order by repId", planId, reps).stream()
                        .filter(row -> known == null || !row.closedAt.isAfter(known))
                        .map(row ->
                                StoredJson.value(row.content, RepProgress.class).recorded(row.closedAt))
                        .toList();
    }

    /** Those who are recorded already stay as they are. */
    @Atomic
    void record(List<RepProgress> numbers, UUID planId, Instant closedAt) {
        var reps = numbers.stream().map(RepProgress::repId).toList();
        var there = list("planId = ?1 and repId in ?2", planId, reps).stream()
                .map(row -> row.repId)
                .collect(Collectors.toSet());
        numbers.stream()
                .filter(rep -> !there.contains(rep.repId()))
                .forEach(rep -> persist(new RecordedProgress(planId, rep.repId(), closedAt, StoredJson.text(rep))));
    }
}
