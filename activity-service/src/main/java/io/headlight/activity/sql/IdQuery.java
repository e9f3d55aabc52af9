package io.headlight.activity.sql;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Ids by a native statement, whose first parameter is the tenant. */
public final class IdQuery {

    private IdQuery() {}

    /** @param parameters from the second on, by number */
    public static List<UUID> of(
            EntityManager database, String tenant, String sql, Map<Integer, Object> parameters, int most) {
        var query = database.unwrap(Session.class)
                .createNativeQuery(sql, UUID.class)
                .addScalar("id", UUID.class)
                .setParameter(1, tenant)
                .setMaxResults(most);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}
