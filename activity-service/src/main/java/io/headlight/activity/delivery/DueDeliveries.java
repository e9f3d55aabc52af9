package io.headlight.activity.delivery;

import io.headlight.activity.sql.IdQuery;
import io.headlight.kit.caller.CurrentTenant;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;

/** Deliveries that wait for somebody to work on them. */
@ApplicationScoped
public class DueDeliveries {

    private static final int MICROS = 1000;
    /** Taken up this often without an end, a delivery is what kills its workers. */
    private static final int MOST_CLAIMS = 20;
    /** More connections than any tenant makes. */
    private static final int MOST_SOURCES = 500;

    private final EntityManager database;
    private final CurrentTenant tenant;
    private final ProcessingConfig config;
    private final Event<Concluded> news;

    DueDeliveries(EntityManager database, CurrentTenant tenant, ProcessingConfig config, Event<Concluded> news) {
        this.database = database;
        this.tenant = tenant;
        this.config = config;
        this.news = news;
    }

    /**
     * Takes up deliveries that nobody works on: those whose worker is gone, whose pause is over, or that found no room.
     * Each source gets its share, so that one flood keeps nobody waiting; a paused source's wait. A conditional update
     * decides between two who want the same.
     *
     * @param room how many of a source can be worked off soon: who takes up more than that only keeps others from it
     * @return by source
     */
    @Atomic
    public Map<UUID, List<UUID>> claimDue(ToIntFunction<UUID> room) {
        var claim = UUID.randomUUID();
        var claimed = new HashMap<UUID, List<UUID>>();
        for (var source : sourcesWithDue()) {
            int most = room.applyAsInt(source);
            var due = most == 0 ? List.<UUID>of() : IdQuery.of(database, tenant.id(), """
                    select id from delivery where tenant_id = ?1 and source_id = ?2 and status = 'RECEIVED'
                      and due_at <= utc_timestamp(6) order by due_at
                    """, Map.of(2, source), most);
            if (!due.isEmpty()) {
                claim(due, claim);
                claimed.put(source, due);
            }
        }
        claimed.replaceAll((source, due) -> toDo(due, claim));
        return claimed;
    }

    /** What is missing was taken up by somebody else, or given up. */
    private List<UUID> toDo(List<UUID> due, UUID claim) {
        var toDo = claimed(due, claim, DeliveryStatus.RECEIVED);
        var givenUp = toDo.size() < due.size() ? claimed(due, claim, DeliveryStatus.DEAD) : List.<UUID>of();
        if (!givenUp.isEmpty()) {
            news.fire(new Concluded(givenUp, DeliveryStatus.DEAD));
        }
        return toDo;
    }

    private List<UUID> claimed(List<UUID> due, UUID claim, DeliveryStatus status) {
        return IdQuery.of(
                database,
                tenant.id(),
                "select id from delivery where tenant_id = ?1 and id in (?2) and claimed_by = ?3 and status = ?4",
                Map.of(2, due, 3, claim, 4, status.name()),
                due.size());
    }

    /** Those that are gone or have nothing to do stand in nobody's way, however many there were. */
    private List<UUID> sourcesWithDue() {
        return IdQuery.of(database, tenant.id(), """
                select s.id from source s where s.tenant_id = ?1 and s.status <> 'PAUSED' and exists (
                  select 1 from delivery d where d.tenant_id = ?1 and d.source_id = s.id and d.status = 'RECEIVED'
                    and d.due_at <= utc_timestamp(6))
                """, Map.of(), MOST_SOURCES);
    }

    private void claim(List<UUID> due, UUID claim) {
        database.createNativeQuery("""
                        update delivery set claims = claims + 1, claimed_by = ?2,
                          status = if(claims > ?5, 'DEAD', status), reason = if(claims > ?5, 'GIVEN_UP', reason),
                          due_at = timestampadd(microsecond, ?3, utc_timestamp(6))
                        where tenant_id = ?1 and id in (?4) and status = 'RECEIVED' and due_at <= utc_timestamp(6)
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, claim)
                .setParameter(3, micros(config.lease()))
                .setParameter(4, due)
                .setParameter(5, MOST_CLAIMS)
                .executeUpdate();
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / MICROS;
    }
}
