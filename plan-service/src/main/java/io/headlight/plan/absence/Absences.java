package io.headlight.plan.absence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The absences of a tenant's reps. */
@ApplicationScoped
public class Absences implements PanacheRepositoryBase<Absence, UUID> {

    /**
     * On which of these days the reps are absent, in one query whatever their number; none without reps. Asks nobody
     * whether they may know: it tells days, not reasons.
     *
     * @param known as it was known at that moment; null for now
     */
    public AbsentDays of(Collection<UUID> repIds, LocalDate from, LocalDate to, Instant known) {
        if (repIds.isEmpty()) {
            return new AbsentDays(List.of());
        }
        var values = new HashMap<String, Object>(Map.of("reps", repIds, "from", from, "to", to));
        var where = "repId in :reps and firstDay <= :to and lastDay >= :from and ";
        if (known != null) {
            values.put("known", known);
        }
        return new AbsentDays(find(
                        where
                                + (known == null
                                        ? "cancelledAt is null"
                                        : "recordedAt <= :known and (cancelledAt is null or cancelledAt > :known)"),
                        values)
                .project(AbsentDays.Stretch.class)
                .list());
    }

    /** Those that came under these external ids, by them; no query without any. */
    public Map<String, Absence> byExternalId(Collection<String> externalIds) {
        return externalIds.isEmpty()
                ? Map.of()
                : list("externalId in ?1", externalIds).stream()
                        .collect(Collectors.toMap(Absence::externalId, Function.identity()));
    }

    List<Absence> page(AbsenceFilter filter, Optional<AbsenceFilter.Position> after, int limit) {
        if (filter.reps().isEmpty()) {
            return List.of();
        }
        var values = new HashMap<String, Object>();
        var where = filter.where(after.orElse(null), values);
        return find(where, values).range(0, limit - 1).list();
    }
}
