package io.headlight.activity.fetch;

import io.headlight.activity.erased.ErasedPersons;
import io.headlight.activity.processing.FetchNeeded;
import io.headlight.activity.processing.ObjectLearned;
import io.headlight.activity.sender.Sender;
import io.headlight.activity.sender.Senders;
import io.headlight.activity.sql.IdQuery;
import io.headlight.kit.caller.CurrentTenant;
import io.headlight.kit.http.Ids;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * What partners' APIs are to be asked for. The whole state is here, so whoever dies at any moment leaves nothing behind that
 * another could not take up. Leases go by the database's clock, as those of deliveries do; native statements, each of which
 * states its tenant.
 */
@ApplicationScoped
public class Fetches {

    private static final int MICROS = 1000;
    private static final int LONGEST_FAULT = 255;
    /** More connections than any tenant makes. */
    private static final int MOST_SOURCES = 500;
    /** More than want the same source's next object at the same moment. */
    private static final int RIVALS = 10;

    private static final String NOT_PAUSED = """
            not exists (select 1 from fetch_pause p where p.tenant_id = f.tenant_id and p.source_id = f.source_id
              and p.paused_until > utc_timestamp(6))
            """;

    private final EntityManager database;
    private final CurrentTenant tenant;
    private final Senders senders;
    private final Pauses pauses;
    private final ErasedPersons erased;
    private final FetchConfig config;

    Fetches(
            EntityManager database,
            CurrentTenant tenant,
            Senders senders,
            Pauses pauses,
            ErasedPersons erased,
            FetchConfig config) {
        this.database = database;
        this.tenant = tenant;
        this.senders = senders;
        this.pauses = pauses;
        this.erased = erased;
        this.config = config;
    }

    /** An object that this instance asks for now. */
    record Leased(UUID id, UUID sourceId, String objectKey, boolean requested, int tries, UUID lease) {}

    /** Also when the source has no access to its API: once it has, what waits is asked for. */
    void needed(@Observes FetchNeeded needed) {
        if (senders.named(needed.sender()).flatMap(Sender::fetcher).isPresent()) {
            want(needed.sourceId(), needed.objectKey(), false);
        }
    }

    /** What a person wants asked for stays; the rest need not be asked for any more. */
    void learned(@Observes ObjectLearned learned) {
        database.createNativeQuery("""
                        delete from object_fetch
                        where tenant_id = ?1 and source_id = ?2 and object_key = ?3 and requested = 0
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, learned.sourceId())
                .setParameter(3, learned.objectKey())
                .executeUpdate();
    }

    /** A person wants the object asked for, now and whatever is known of it. */
    public void request(UUID sourceId, String objectKey) {
        want(sourceId, objectKey, true);
    }

    /** What failed begins anew: whoever wants it again says that something has changed. Nobody asks for who was erased. */
    private void want(UUID sourceId, String objectKey, boolean requested) {
        if (erased.isContact(sourceId, objectKey)) {
            return;
        }
        database.createNativeQuery("""
                        insert into object_fetch (tenant_id, id, source_id, object_key, status, requested, wanted_at,
                          due_at, tries)
                        values (?1, ?2, ?3, ?4, 'WAITING', ?5, utc_timestamp(6), utc_timestamp(6), 0)
                        on duplicate key update requested = requested or ?5,
                          due_at = if(leased_by is null and (?5 or status = 'FAILED'), utc_timestamp(6), due_at),
                          tries = if(status = 'FAILED', 0, tries), status = 'WAITING'
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, Ids.next())
                .setParameter(3, sourceId)
                .setParameter(4, objectKey)
                .setParameter(5, requested)
                .executeUpdate();
    }

    /** How far it is with each of these objects that is asked for or was in vain. */
    public Map<String, FetchView> of(UUID sourceId, Collection<String> objectKeys) {
        if (objectKeys.isEmpty()) {
            return Map.of();
        }
        var paused = pauses.until(sourceId).orElse(null);
        return database.unwrap(Session.class)
                .createSelectionQuery("from Fetch where sourceId = ?1 and objectKey in ?2", Fetch.class)
                .setParameter(1, sourceId)
                .setParameter(2, objectKeys)
                .getResultStream()
                .collect(Collectors.toMap(fetch -> fetch.objectKey, fetch -> FetchView.of(fetch, paused)));
    }

    /** Sources whose API can be asked for something now. */
    @Atomic
    List<UUID> dueSources() {
        return IdQuery.of(database, tenant.id(), """
                select s.id from source s where s.tenant_id = ?1 and s.fetch_token is not null
                  and s.status not in ('PAUSED', 'DELETED')
                  and exists (select 1 from object_fetch f where f.tenant_id = s.tenant_id and f.source_id = s.id
                    and f.status = 'WAITING' and f.due_at <= utc_timestamp(6) and\s""" + NOT_PAUSED + ")", Map.of(), MOST_SOURCES);
    }

    /** Takes up the object that is due the longest; a conditional update decides between those who want the same. */
    @Atomic
    Optional<Leased> lease(UUID sourceId) {
        var lease = UUID.randomUUID();
        return IdQuery.of(database, tenant.id(), """
                        select f.id from object_fetch f where f.tenant_id = ?1 and f.source_id = ?2
                          and f.status = 'WAITING' and f.due_at <= utc_timestamp(6) and\s""" + NOT_PAUSED + """
                          order by f.due_at, f.id""", Map.of(2, sourceId), RIVALS).stream()
                .filter(id -> claim(id, lease))
                .findFirst()
                .map(id -> database.find(Fetch.class, id))
                .map(fetch ->
                        new Leased(fetch.id, fetch.sourceId, fetch.objectKey, fetch.requested, fetch.tries, lease));
    }

    private boolean claim(UUID id, UUID lease) {
        return database.createNativeQuery("""
                        update object_fetch set leased_by = ?3, due_at = timestampadd(microsecond, ?4, utc_timestamp(6))
                        where tenant_id = ?1 and id = ?2 and status = 'WAITING' and due_at <= utc_timestamp(6)
                        """)
                        .setParameter(1, tenant.id())
                        .setParameter(2, id)
                        .setParameter(3, lease)
                        .setParameter(4, micros(config.lease()))
                        .executeUpdate()
                == 1;
    }

    /** It is known now, or need not be any more. */
    void done(Leased leased) {
        ofLease("delete from object_fetch where tenant_id = ?1 and id = ?2 and leased_by = ?3", leased)
                .executeUpdate();
    }

    /** It is asked for no more by itself. */
    void failed(Leased leased, String fault) {
        move(leased, FetchStatus.FAILED, fault, Duration.ZERO);
    }

    /** It is asked for again after this pause, unless that was often enough. */
    void later(Leased leased, String fault, Duration pause) {
        move(leased, leased.tries + 1 < config.tries() ? FetchStatus.WAITING : FetchStatus.FAILED, fault, pause);
    }

    private void move(Leased leased, FetchStatus to, String fault, Duration pause) {
        ofLease("""
                        update object_fetch set status = ?4, fault = ?5, tries = tries + 1, leased_by = null,
                          requested = if(?4 = 'FAILED', 0, requested),
                          due_at = timestampadd(microsecond, ?6, utc_timestamp(6))
                        where tenant_id = ?1 and id = ?2 and leased_by = ?3
                        """, leased)
                .setParameter(4, to.name())
                .setParameter(5, fault.length() <= LONGEST_FAULT ? fault : fault.substring(0, LONGEST_FAULT))
                .setParameter(6, micros(pause))
                .executeUpdate();
    }

    private Query ofLease(String sql, Leased leased) {
        return database.createNativeQuery(sql)
                .setParameter(1, tenant.id())
                .setParameter(2, leased.id)
                .setParameter(3, leased.lease);
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / MICROS;
    }
}
