package io.headlight.activity.activity;

import io.headlight.kit.caller.CurrentTenant;
import io.headlight.kit.problem.Rejection;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.SessionCheckMode;

/** The log of facts, and what its sources said last. */
@ApplicationScoped
public class Activities implements PanacheRepositoryBase<Activity, UUID> {

    private static final Instant BEGINNING = Instant.parse("1999-01-01T00:00:00Z");

    private final EntityManager database;
    private final Tellings tellings;
    private final CurrentTenant tenant;

    Activities(EntityManager database, Tellings tellings, CurrentTenant tenant) {
        this.database = database;
        this.tellings = tellings;
        this.tenant = tenant;
    }

    /**
     * An activity together with the fact that took it back, if any.
     *
     * @param sameAs the record of the same thing that counts instead, if it is not this one
     * @param others the records of the same thing that do not count because this one does
     */
    public record Standing(
            Activity activity, String retractionReason, Instant retractedAt, UUID sameAs, List<Activity> others) {

        /** As it is read, one row each; see {@link Activities#withOthers}. */
        public Standing(Activity activity, String retractionReason, Instant retractedAt, UUID sameAs) {
            this(activity, retractionReason, retractedAt, sameAs, List.of());
        }
    }

    /** Which activities: any part null means any; {@code reps} null means everybody's. */
    record Filter(Collection<UUID> reps, String activityType, Instant from, Instant before) {}

    /** The place after which a page goes on. */
    public record Position(Instant occurredAt, UUID id) {

        public static Position parse(String text) {
            int bar = text.indexOf('|');
            return new Position(Instant.parse(text.substring(0, bar)), UUID.fromString(text.substring(bar + 1)));
        }

        public static String of(Standing row) {
            return row.activity.occurredAt + "|" + row.activity.id;
        }
    }

    private static final String STANDING = """
            select new io.headlight.activity.activity.Activities$Standing(a, r.reason, r.receivedAt, s.sameAs)
            from Activity a left join Retraction r on r.tenantId = a.tenantId and r.activityId = a.id
            left join ObjectState s on s.tenantId = a.tenantId and s.activityId = a.id
            """;

    public Standing get(UUID id) {
        var row = session()
                .createSelectionQuery(STANDING + " where a.id = :id", Standing.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Rejection.NotFound.of("activity", id));
        return withOthers(List.of(row)).getFirst();
    }

    /** These, by id. */
    public List<Standing> get(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : withOthers(session()
                        .createSelectionQuery(STANDING + " where a.id in :ids order by a.id", Standing.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    /** Newest first, taken back ones included and marked. */
    List<Standing> list(Filter filter, Position after, int most) {
        var where = new ArrayList<String>();
        where.add("a.occurredAt >= :from");
        var query = new HashMap<String, Object>();
        query.put("from", filter.from == null ? BEGINNING : filter.from);
        add(where, query, filter.before, "before", "a.occurredAt < :before");
        add(where, query, filter.reps, "reps", "a.repId in :reps");
        add(where, query, filter.activityType, "type", "a.activityType = :type");
        if (after != null) {
            where.add("(a.occurredAt < :at or a.occurredAt = :at and a.id < :id)");
            query.put("at", after.occurredAt);
            query.put("id", after.id);
        }
        var selection = session()
                .createSelectionQuery(
                        STANDING + " where " + String.join(" and ", where) + " order by a.occurredAt desc, a.id desc",
                        Standing.class);
        query.forEach(selection::setParameter);
        return withOthers(selection.setMaxResults(most).getResultList());
    }

    /** The same rows, each with the records of the same thing that do not count because it does: one statement for all. */
    public List<Standing> withOthers(List<Standing> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        var others = tellings.sameAs(rows.stream().map(row -> row.activity.id).toList());
        return rows.stream()
                .map(row -> new Standing(
                        row.activity,
                        row.retractionReason,
                        row.retractedAt,
                        row.sameAs,
                        others.getOrDefault(row.activity.id, List.of())))
                .toList();
    }

    /** Each of these, in one statement at most: what this transaction read is not read again. */
    public List<Activity> all(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : session().findMultiple(Activity.class, ids, SessionCheckMode.ENABLED);
    }

    private static void add(List<String> where, Map<String, Object> query, Object value, String name, String rule) {
        if (value != null) {
            where.add(rule);
            query.put(name, value);
        }
    }

    /** Activities of a type that are not taken back, by id: in the order they were received, or nearly so. */
    public List<Activity> standingAfter(String activityType, UUID after, int most) {
        return session()
                .createSelectionQuery("""
                        select a from Activity a
                        left join Retraction r on r.tenantId = a.tenantId and r.activityId = a.id
                        where a.activityType = :type and a.id > :after and r.id is null order by a.id
                        """, Activity.class)
                .setParameter("type", activityType)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    /** What was known at {@code asOf} to have happened in [from, before), by id. */
    public List<Activity> knownAt(
            Instant asOf,
            Set<String> types,
            Collection<UUID> reps,
            Instant from,
            Instant before,
            UUID after,
            int most) {
        return session()
                .createSelectionQuery("""
                        select a from Activity a
                        left join Retraction r on r.tenantId = a.tenantId and r.activityId = a.id
                          and r.receivedAt <= :asOf
                        where a.repId in :reps and a.occurredAt >= :from and a.occurredAt < :before
                          and a.activityType in :types and a.receivedAt <= :asOf and r.id is null and a.id > :after
                        order by a.id
                        """, Activity.class)
                .setParameter("asOf", asOf)
                .setParameter("types", types)
                .setParameter("reps", reps)
                .setParameter("from", from)
                .setParameter("before", before)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    /** The state of an object for a change; two who change it at once are told apart by its version or its unique key. */
    ObjectState stateFor(UUID sourceId, String objectKey, String activityType) {
        return session()
                .createSelectionQuery(
                        "from ObjectState where sourceId = ?1 and objectKey = ?2 and activityType = ?3",
                        ObjectState.class)
                .setParameter(1, sourceId)
                .setParameter(2, objectKey)
                .setParameter(3, activityType)
                .uniqueResultOptional()
                .orElseGet(() -> {
                    var unheardOf = new ObjectState(tenant.id(), sourceId, objectKey, activityType);
                    database.persist(unheardOf);
                    return unheardOf;
                });
    }

    void keepByHand(Activity fact) {
        database.persist(ObjectState.byHand(tenant.id(), fact));
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
