package io.headlight.activity.measure;

import io.headlight.activity.activity.Activity;
import io.headlight.activity.sql.Batch;
import io.headlight.activity.sql.Insert;
import io.headlight.kit.caller.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.jdbc.Work;

/**
 * The materialized numbers: entries, days, subjects. Always moved inside the transaction of the fact that moves them, by
 * steps that do not depend on the order of facts. Plain batches of JDBC, which the driver sends as one statement each;
 * every statement states its tenant.
 */
@ApplicationScoped
class Rollups {

    private static final int IN = 1;
    private static final int OUT = -1;

    private final EntityManager database;
    private final CurrentTenant tenant;

    Rollups(EntityManager database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** An activity in a measure: where it counts and what it brings in. */
    record Entry(
            UUID measureId,
            Aggregate aggregate,
            UUID activityId,
            UUID repId,
            LocalDate onDay,
            Instant occurredAt,
            BigDecimal amount,
            byte[] subject) {

        static Entry of(Measure measure, Activity activity, Rule.Share share) {
            return new Entry(
                    measure.id,
                    measure.aggregate,
                    activity.id(),
                    activity.repId(),
                    share.on(),
                    activity.occurredAt(),
                    share.amount(),
                    share.subject());
        }

        Which which() {
            return new Which(measureId, activityId);
        }

        Entry of(byte[] other) {
            return new Entry(measureId, aggregate, activityId, repId, onDay, occurredAt, amount, other);
        }
    }

    /** An activity in a measure. */
    record Which(UUID measureId, UUID activityId) {}

    /** The columns of an {@link Entry}, for a selection that names entry e and measure m. */
    static final String ENTRY =
            "select e.measureId, m.aggregate, e.activityId, e.repId, e.onDay, e.occurredAt, e.amount, e.subject ";

    /** Counts activities in; the caller knows that they are not in yet, and the entries' key makes sure. */
    void add(List<Entry> entries) {
        if (!entries.isEmpty()) {
            work(connection -> {
                insert(connection, entries);
                move(connection, entries, IN);
            });
        }
    }

    /** Counts activities out of every measure they are in. */
    void removeAll(List<UUID> activityIds) {
        remove(entriesOf(activityIds));
    }

    private List<Entry> entriesOf(Collection<UUID> activityIds) {
        return database.unwrap(Session.class)
                .createSelectionQuery(ENTRY + """
                                from MeasureEntry e join Measure m on m.tenantId = e.tenantId and m.id = e.measureId
                                where e.activityId in ?1
                                """, Entry.class)
                .setParameter(1, activityIds)
                .getResultList();
    }

    /**
     * Activities that are in measures are told apart by other subjects from now on. When all that had an old subject have
     * been renamed alike, the number is as it was, and nothing is left of the old one.
     */
    void rename(Map<Which, byte[]> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        var activities = subjects.keySet().stream().map(Which::activityId).collect(Collectors.toSet());
        var before = entriesOf(activities).stream()
                .filter(entry -> subjects.containsKey(entry.which())
                        && !Arrays.equals(entry.subject, subjects.get(entry.which())))
                .toList();
        remove(before);
        add(before.stream().map(entry -> entry.of(subjects.get(entry.which()))).toList());
        work(connection -> forget(connection, before));
    }

    private void forget(Connection connection, List<Entry> entries) throws SQLException {
        try (var batch = new Batch(connection, """
                delete from measure_subject
                where tenant_id = ? and measure_id = ? and rep_id = ? and on_day = ? and subject = ? and entries = 0
                """)) {
            for (var e : entries) {
                batch.add(tenant.id(), e.measureId, e.repId, e.onDay, e.subject);
            }
            batch.run();
        }
    }

    /** Counts out what is still in; if somebody else took some of it out since it was read, nothing is done. */
    void remove(List<Entry> entries) {
        if (!entries.isEmpty()) {
            work(connection -> {
                delete(connection, entries);
                move(connection, entries, OUT);
            });
        }
    }

    private void insert(Connection connection, List<Entry> entries) throws SQLException {
        var insert = new Insert(
                connection,
                "measure_entry",
                "tenant_id, measure_id, activity_id, rep_id, on_day, occurred_at, amount, subject");
        for (var e : entries) {
            insert.add(tenant.id(), e.measureId, e.activityId, e.repId, e.onDay, e.occurredAt, e.amount, e.subject);
        }
        insert.run();
    }

    private void delete(Connection connection, List<Entry> entries) throws SQLException {
        try (var batch = new Batch(
                connection, "delete from measure_entry where tenant_id = ? and measure_id = ? and activity_id = ?")) {
            for (var e : entries) {
                batch.add(tenant.id(), e.measureId, e.activityId);
            }
            if (batch.run() != entries.size()) {
                throw new TakenOutMeanwhile();
            }
        }
    }

    private void move(Connection connection, List<Entry> entries, int by) throws SQLException {
        var moves = Moves.of(entries, by);
        try (var days = new Batch(connection, """
                insert into measure_day (tenant_id, measure_id, rep_id, on_day, entries, total) values (?, ?, ?, ?, ?, ?)
                on duplicate key update entries = entries + values(entries), total = total + values(total)
                """)) {
            for (var m : moves.days()) {
                days.add(
                        tenant.id(),
                        m.day().measureId(),
                        m.day().repId(),
                        m.day().on(),
                        m.entries(),
                        m.total());
            }
            days.run();
        }
        try (var subjects = new Batch(connection, """
                insert into measure_subject (tenant_id, measure_id, rep_id, on_day, subject, entries)
                values (?, ?, ?, ?, ?, ?) on duplicate key update entries = entries + values(entries)
                """)) {
            for (var m : moves.subjects()) {
                subjects.add(
                        tenant.id(),
                        m.day().measureId(),
                        m.day().repId(),
                        m.day().on(),
                        m.subject(),
                        m.entries());
            }
            subjects.run();
        }
        setLatest(connection, moves.latest());
    }

    /** Looks a day's last entry up by its index. The day's row is locked by now, so nobody adds to the day meanwhile. */
    private void setLatest(Connection connection, List<Moves.Day> days) throws SQLException {
        try (var latest = new Batch(connection, """
                update measure_day d set latest = (
                  select e.amount from measure_entry e
                  where e.tenant_id = ? and e.measure_id = ? and e.rep_id = ? and e.on_day = ?
                  order by e.occurred_at desc, e.activity_id desc limit 1)
                where d.tenant_id = ? and d.measure_id = ? and d.rep_id = ? and d.on_day = ?
                """)) {
            for (var day : days) {
                latest.add(
                        tenant.id(),
                        day.measureId(),
                        day.repId(),
                        day.on(),
                        tenant.id(),
                        day.measureId(),
                        day.repId(),
                        day.on());
            }
            latest.run();
        }
    }

    private void work(Work work) {
        var session = database.unwrap(Session.class);
        session.flush();
        session.doWork(work);
    }

    /** Another transaction took the same activity out between our reading and now; the whole transaction looks again. */
    private static final class TakenOutMeanwhile extends OptimisticLockException {
        TakenOutMeanwhile() {
            super("Entries of a measure were taken out meanwhile");
        }
    }
}
