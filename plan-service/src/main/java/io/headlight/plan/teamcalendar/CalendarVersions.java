package io.headlight.plan.teamcalendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Everything that was ever said about the calendars of a tenant. */
@ApplicationScoped
class CalendarVersions implements PanacheRepositoryBase<CalendarVersion, UUID> {

    private static final String LATEST = "from CalendarVersion v where v.number = (select max(w.number)"
            + " from CalendarVersion w where w.tenantId = v.tenantId and w.teamId = v.teamId";

    Optional<CalendarVersion> latest(UUID teamId) {
        return find("teamId = ?1 order by number desc", teamId).firstResultOptional();
    }

    /**
     * The last word on every team's calendar, in one query.
     *
     * @param known as it was at that moment; null for now
     */
    List<CalendarVersion> latest(Instant known) {
        return known == null
                ? list(LATEST + ")")
                : list(LATEST + " and w.recordedAt <= :known)", Map.of("known", known));
    }

    /** Oldest first, after the given number. */
    List<CalendarVersion> of(UUID teamId, int after, int limit) {
        return find("teamId = ?1 and number > ?2 order by number", teamId, after)
                .range(0, limit - 1)
                .list();
    }
}
