package io.headlight.activity.measure;

import io.headlight.activity.activity.Activities;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Counts what the log held before a measure was there, batch by batch, each a short transaction that remembers how far it
 * came; whoever comes next goes on there. Why nothing is missed or counted twice: see {@link Measure}.
 */
@ApplicationScoped
class Backfill {

    /** Each may bring an entry, a day and a subject: under 500 rows together. */
    private static final int AT_ONCE = 150;

    private final Measures measures;
    private final Activities activities;
    private final Rollups rollups;
    private final EntityManager database;
    private final Clock clock;

    Backfill(Measures measures, Activities activities, Rollups rollups, EntityManager database, Clock clock) {
        this.measures = measures;
        this.activities = activities;
        this.rollups = rollups;
        this.database = database;
        this.clock = clock;
    }

    /**
     * One batch. Two who do this for the same measure at once collide on its version, and one of them is undone.
     *
     * @return whether there is more to do now
     */
    @Atomic
    boolean step(UUID measureId) {
        var measure = measures.get(measureId);
        if (!measure.hasWork(clock.instant())) {
            return false;
        }
        var batch = activities.standingAfter(measure.activityType, measure.backfillPosition, AT_ONCE);
        var rule = measure.rule();
        var counted = counted(measureId, batch.stream().map(a -> a.id()).toList());
        rollups.add(batch.stream()
                .filter(activity -> !counted.contains(activity.id()))
                .flatMap(activity ->
                        rule.shareOf(activity).stream().map(share -> Rollups.Entry.of(measure, activity, share)))
                .toList());
        if (batch.size() == AT_ONCE) {
            measure.passed(batch.getLast().id());
        } else if (!removeTakenBack(measure)) {
            measure.reachedTheEnd();
        }
        // Lost against another who does the same: known here and not at the commit, where it would be logged as an
        // error.
        database.flush();
        return measure.hasWork(clock.instant());
    }

    private HashSet<UUID> counted(UUID measureId, List<UUID> activityIds) {
        return new HashSet<>(database.unwrap(Session.class)
                .createSelectionQuery(
                        "select activityId from MeasureEntry where measureId = ?1 and activityId in ?2", UUID.class)
                .setParameter(1, measureId)
                .setParameter(2, activityIds)
                .getResultList());
    }

    /**
     * Who takes an activity back while a batch that still saw it standing is under way finds no entry to remove. Those
     * retractions are younger than the registration, less the time a transaction lasts.
     *
     * @return whether there may be more of them
     */
    private boolean removeTakenBack(Measure measure) {
        var wrong = database.unwrap(Session.class)
                .createSelectionQuery(Rollups.ENTRY + """
                                from Retraction r
                                join MeasureEntry e on e.tenantId = r.tenantId and e.activityId = r.activityId
                                join Measure m on m.tenantId = e.tenantId and m.id = e.measureId
                                where r.receivedAt >= ?1 and e.measureId = ?2
                                """, Rollups.Entry.class)
                .setParameter(1, measure.registeredAt.minus(Measure.UNDERWAY))
                .setParameter(2, measure.id)
                .setMaxResults(AT_ONCE)
                .getResultList();
        rollups.remove(wrong);
        return wrong.size() == AT_ONCE;
    }
}
