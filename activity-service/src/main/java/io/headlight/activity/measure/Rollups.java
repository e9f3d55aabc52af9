package io.headlight.activity.measure;

import io.headlight.activity.activity.Activity;
import io.headlight.kit.caller.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The materialized numbers: entries, days, subjects. Always moved inside the transaction of the fact that moves them, by
 * steps that do not depend on the order of facts. Native statements for the increments; each states its tenant.
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

    /** An activity in a measure, as the entry of it says. */
    record Entry(
            UUID measureId,
            Aggregate aggregate,
            UUID activityId,
            UUID repId,
            LocalDate onDay,
            BigDecimal amount,
            byte[] subject) {}

    /** Counts an activity in; the caller knows that it is not in yet, and the entry's key makes sure. */
    void add(Measure measure, Activity activity, Rule.Share share) {
        database.createNativeQuery("""
                        insert into measure_entry (tenant_id, measure_id, activity_id, rep_id, on_day, occurred_at,
                          amount, subject)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, measure.id)
                .setParameter(3, activity.id())
                .setParameter(4, activity.repId())
                .setParameter(5, share.on())
                .setParameter(6, activity.occurredAt())
                .setParameter(7, share.amount())
                .setParameter(8, share.subject())
                .executeUpdate();
        move(
                new Entry(
                        measure.id,
                        measure.aggregate,
                        activity.id(),
                        activity.repId(),
                        share.on(),
                        share.amount(),
                        share.subject()),
                IN);
    }

    /** Counts an activity out of every measure it is in. */
    void remove(UUID activityId) {
        var entries = database.unwrap(Session.class)
                .createSelectionQuery("""
                        select e.measureId, m.aggregate, e.activityId, e.repId, e.onDay, e.amount, e.subject
                        from MeasureEntry e join Measure m on m.tenantId = e.tenantId and m.id = e.measureId
                        where e.activityId = ?1 order by e.measureId
                        """, Entry.class)
                .setParameter(1, activityId)
                .getResultList();
        entries.forEach(this::remove);
    }

    void remove(Entry entry) {
        int deleted = database.createNativeQuery(
                        "delete from measure_entry where tenant_id = ?1 and measure_id = ?2 and activity_id = ?3")
                .setParameter(1, tenant.id())
                .setParameter(2, entry.measureId)
                .setParameter(3, entry.activityId)
                .executeUpdate();
        // Somebody else took it out between our reading and now: then it is theirs to count.
        if (deleted == 1) {
            move(entry, OUT);
        }
    }

    private void move(Entry entry, int by) {
        var amount = entry.amount == null ? BigDecimal.ZERO : entry.amount.multiply(BigDecimal.valueOf(by));
        database.createNativeQuery("""
                        insert into measure_day (tenant_id, measure_id, rep_id, on_day, entries, total)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        on duplicate key update entries = entries + values(entries), total = total + values(total)
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, entry.measureId)
                .setParameter(3, entry.repId)
                .setParameter(4, entry.onDay)
                .setParameter(5, by)
                .setParameter(6, amount)
                .executeUpdate();
        if (entry.subject != null) {
            moveSubject(entry, by);
        }
        if (entry.aggregate == Aggregate.LATEST) {
            setLatest(entry);
        }
    }

    private void moveSubject(Entry entry, int by) {
        database.createNativeQuery("""
                        insert into measure_subject (tenant_id, measure_id, rep_id, on_day, subject, entries)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        on duplicate key update entries = entries + values(entries)
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, entry.measureId)
                .setParameter(3, entry.repId)
                .setParameter(4, entry.onDay)
                .setParameter(5, entry.subject)
                .setParameter(6, by)
                .executeUpdate();
    }

    /** Looks the day's last entry up by its index. The day's row is locked by now, so nobody adds to the day meanwhile. */
    private void setLatest(Entry entry) {
        database.createNativeQuery("""
                        update measure_day set latest = (
                          select e.amount from measure_entry e
                          where e.tenant_id = ?1 and e.measure_id = ?2 and e.rep_id = ?3 and e.on_day = ?4
                          order by e.occurred_at desc, e.activity_id desc limit 1)
                        where tenant_id = ?1 and measure_id = ?2 and rep_id = ?3 and on_day = ?4
                        """)
                .setParameter(1, tenant.id())
                .setParameter(2, entry.measureId)
                .setParameter(3, entry.repId)
                .setParameter(4, entry.onDay)
                .executeUpdate();
    }
}
