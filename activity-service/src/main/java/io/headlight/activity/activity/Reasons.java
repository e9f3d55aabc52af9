package io.headlight.activity.activity;

import io.headlight.kit.caller.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Why activities were taken back, in the words of whoever said so. */
@ApplicationScoped
public class Reasons {

    private final EntityManager database;
    private final CurrentTenant tenant;

    Reasons(EntityManager database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** @param id the retraction's */
    public record Reason(UUID id, UUID activityId, String reason) {}

    /** All of them, by id. */
    public List<Reason> after(UUID id, int most) {
        return database.unwrap(Session.class)
                .createSelectionQuery(
                        "select id, activityId, reason from Retraction where id > ?1 order by id", Reason.class)
                .setParameter(1, id)
                .setMaxResults(most)
                .getResultList();
    }

    /** These words are kept instead. A native statement, as retractions are immutable to the others. */
    public void rewrite(UUID id, String reason) {
        database.createNativeQuery("update retraction set reason = ?3 where tenant_id = ?1 and id = ?2")
                .setParameter(1, tenant.id())
                .setParameter(2, id)
                .setParameter(3, reason)
                .executeUpdate();
    }
}
