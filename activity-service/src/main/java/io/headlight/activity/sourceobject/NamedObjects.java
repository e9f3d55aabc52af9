package io.headlight.activity.sourceobject;

import io.headlight.activity.erased.RowHolder;
import io.headlight.activity.known.KnownObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** People in what is known of sources' objects: an object may be one of them, or have to do with one. */
@ApplicationScoped
class NamedObjects implements RowHolder<SourceObject> {

    private final EntityManager database;

    NamedObjects(EntityManager database) {
        this.database = database;
    }

    record Told(UUID sourceId, String objectKey, Map<String, KnownObject.Said> fields) {}

    @Override
    public Kind kind() {
        return Kind.OBJECT;
    }

    @Override
    public List<SourceObject> after(UUID id, int most) {
        return database.unwrap(Session.class)
                .createSelectionQuery("from SourceObject where id > ?1 order by id", SourceObject.class)
                .setParameter(1, id)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public UUID idOf(SourceObject object) {
        return object.id;
    }

    @Override
    public boolean isNamed(Whom whom, SourceObject object) {
        return object.is(whom.sought()) || object.names(whom.sought());
    }

    @Override
    public void erase(Whom whom, SourceObject object) {
        if (object.is(whom.sought())) {
            database.remove(object);
        } else {
            object.forget(whom.sought());
        }
    }

    @Override
    public Object told(SourceObject object) {
        return new Told(object.sourceId, object.objectKey, object.known().fields());
    }
}
