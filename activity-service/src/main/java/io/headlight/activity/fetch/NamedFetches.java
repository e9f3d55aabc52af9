package io.headlight.activity.fetch;

import io.headlight.activity.erased.RowHolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** People whom a source's API is to be asked for. */
@ApplicationScoped
class NamedFetches implements RowHolder<Fetch> {

    private final EntityManager database;

    NamedFetches(EntityManager database) {
        this.database = database;
    }

    record Told(UUID sourceId, String objectKey, FetchStatus status, Instant wantedAt) {}

    @Override
    public Kind kind() {
        return Kind.FETCH;
    }

    @Override
    public List<Fetch> after(UUID id, int most) {
        return database.unwrap(Session.class)
                .createSelectionQuery("from Fetch where id > ?1 order by id", Fetch.class)
                .setParameter(1, id)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public UUID idOf(Fetch fetch) {
        return fetch.id;
    }

    @Override
    public boolean isNamed(Whom whom, Fetch fetch) {
        return whom.sought().isNamedBy(fetch.sourceId, fetch.objectKey);
    }

    @Override
    public void erase(Whom whom, Fetch fetch) {
        database.remove(fetch);
    }

    @Override
    public Object told(Fetch fetch) {
        return new Told(fetch.sourceId, fetch.objectKey, fetch.status, fetch.wantedAt);
    }
}
