package io.headlight.activity.measure;

import io.headlight.activity.activity.Activities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The exact activities that made a number: the entries it was counted from. */
@ApplicationScoped
class BehindNumber {

    private final EntityManager database;
    private final Activities activities;

    BehindNumber(EntityManager database, Activities activities) {
        this.database = database;
        this.activities = activities;
    }

    List<Activities.Standing> list(
            UUID measureId, UUID repId, LocalDate from, LocalDate to, Activities.Position after, int most) {
        var query = database.unwrap(Session.class)
                .createSelectionQuery(
                        """
                        select new io.headlight.activity.activity.Activities$Standing(a, null, null, null)
                        from MeasureEntry e join Activity a on a.tenantId = e.tenantId and a.id = e.activityId
                        where e.measureId = :measure and e.repId = :rep and e.onDay between :from and :to
                        """
                                + (after == null
                                        ? ""
                                        : " and (e.occurredAt < :at or e.occurredAt = :at and e.activityId < :id)")
                                + " order by e.occurredAt desc, e.activityId desc",
                        Activities.Standing.class)
                .setParameter("measure", measureId)
                .setParameter("rep", repId)
                .setParameter("from", from)
                .setParameter("to", to);
        if (after != null) {
            query.setParameter("at", after.occurredAt()).setParameter("id", after.id());
        }
        return activities.withOthers(query.setMaxResults(most).getResultList());
    }
}
