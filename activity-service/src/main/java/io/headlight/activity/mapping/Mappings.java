package io.headlight.activity.mapping;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.headlight.kit.caller.CurrentTenant;
import io.headlight.kit.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The versions of customers' own mappings. */
@ApplicationScoped
public class Mappings {

    private static final int MOST = 1000;

    private final EntityManager database;
    private final CurrentTenant tenant;
    /** A version never changes, so it can be remembered for as long as there is room. */
    private final Cache<Version, Optional<Expression>> read =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Mappings(EntityManager database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    private record Version(String tenant, UUID sourceId, int number) {}

    /** The expression of a version; empty when it is the sender's own mapping. */
    public Optional<Expression> expression(UUID sourceId, int number) {
        return read.get(
                new Version(tenant.id(), sourceId, number),
                version -> Optional.ofNullable(get(sourceId, number).expression).map(Expression::of));
    }

    Mapping get(UUID sourceId, int number) {
        return session()
                .createSelectionQuery("from Mapping where sourceId = ?1 and number = ?2", Mapping.class)
                .setParameter(1, sourceId)
                .setParameter(2, number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Rejection.NotFound.of("mapping", number));
    }

    /** Newest first, below a number. */
    List<Mapping> list(UUID sourceId, int below, int most) {
        return session()
                .createSelectionQuery(
                        "from Mapping where sourceId = ?1 and number < ?2 order by number desc", Mapping.class)
                .setParameter(1, sourceId)
                .setParameter(2, below)
                .setMaxResults(most)
                .getResultList();
    }

    /** The number of the version that is switched on; 0 when there never was one. */
    int latest(UUID sourceId) {
        return session()
                .createSelectionQuery("select coalesce(max(number), 0) from Mapping where sourceId = ?1", Integer.class)
                .setParameter(1, sourceId)
                .getSingleResult();
    }

    void add(Mapping mapping) {
        database.persist(mapping);
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
