package io.headlight.activity.sourceobject;

import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.Observation;
import io.headlight.kit.caller.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What sources that tell only ids or changed fields have told of their objects. */
@ApplicationScoped
public class SourceObjects {

    private final EntityManager database;
    private final CurrentTenant tenant;

    SourceObjects(EntityManager database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /**
     * An object as it is known now, to read claims off.
     *
     * @param number rises with every reading of the object
     */
    public record Reading(KnownObject object, long number) {}

    /** Adds what was observed, in the transaction of what follows from it. */
    public Reading learn(UUID sourceId, Observation observation) {
        var object = find(sourceId, observation.objectKey()).orElseGet(() -> {
            var unheardOf = new SourceObject(tenant.id(), sourceId, observation.objectKey());
            database.persist(unheardOf);
            return unheardOf;
        });
        return object.learn(observation);
    }

    /** The object as it would be known with what was observed; nothing is added. */
    public Reading wouldBe(UUID sourceId, Observation observation) {
        var known = known(sourceId, observation.objectKey())
                .orElseGet(() -> new KnownObject(observation.objectKey(), Map.of()));
        return new Reading(known.with(observation), 0);
    }

    /** What is known; empty when the source never spoke of it. */
    public Optional<KnownObject> known(UUID sourceId, String objectKey) {
        return find(sourceId, objectKey).map(SourceObject::known);
    }

    private Optional<SourceObject> find(UUID sourceId, String objectKey) {
        return database.unwrap(Session.class)
                .createSelectionQuery("from SourceObject where sourceId = ?1 and objectKey = ?2", SourceObject.class)
                .setParameter(1, sourceId)
                .setParameter(2, objectKey)
                .getResultStream()
                .findFirst();
    }
}
