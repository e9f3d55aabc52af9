package io.headlight.activity.activity;

import io.headlight.activity.sql.Batch;
import io.headlight.kit.caller.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The one exception to facts being only added to: whom a fact is about can be taken out of it, because that person may ask
 * for it. That it happened, when, by whom and what it was worth stays, and so do the numbers.
 */
@ApplicationScoped
public class RewriteActivities {

    private final EntityManager database;
    private final CurrentTenant tenant;
    /** {@link Changing}, {@link Rewritten}, {@link Changed}. */
    private final Event<Object> news;

    RewriteActivities(EntityManager database, CurrentTenant tenant, Event<Object> news) {
        this.database = database;
        this.tenant = tenant;
        this.news = news;
    }

    /** All of them, those taken back included, by id. @param repId of whom, or null */
    public List<Activity> after(UUID id, UUID repId, int most) {
        var query = database.unwrap(Session.class)
                .createSelectionQuery(
                        "from Activity where id > :after" + (repId == null ? "" : " and repId = :rep") + " order by id",
                        Activity.class)
                .setParameter("after", id);
        if (repId != null) {
            query.setParameter("rep", repId);
        }
        return query.setMaxResults(most).getResultList();
    }

    /**
     * From now on only this is known of whom they were about. What is the same as them is looked for again: a name that one
     * of two records had in its own spelling still stands for the same person in both.
     */
    public void rewrite(Map<Activity, Personal> kept) {
        if (kept.isEmpty()) {
            return;
        }
        var activities = List.copyOf(kept.keySet());
        var changing = new Changing(activities, List.of());
        news.fire(changing);
        kept.forEach(Activity::keep);
        var session = database.unwrap(Session.class);
        session.flush();
        session.doWork(connection -> write(connection, activities));
        news.fire(new Rewritten(activities));
        news.fire(new Changed(changing));
    }

    private void write(Connection connection, List<Activity> activities) throws SQLException {
        try (var batch = new Batch(connection, """
                update activity set account = ?, opportunity = ?, contact = ?, counterparts = ?, attributes = ?, note = ?
                where tenant_id = ? and id = ?
                """)) {
            for (var a : activities) {
                batch.add(
                        a.subject().account(),
                        a.subject().opportunity(),
                        a.subject().contact(),
                        a.counterparts,
                        a.attributes,
                        a.note,
                        tenant.id(),
                        a.id);
            }
            batch.run();
        }
    }
}
