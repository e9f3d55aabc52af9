package io.headlight.activity.sourceobject;

import io.headlight.activity.erased.ErasedPersons;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.Observation;
import io.headlight.kit.caller.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What sources that tell only ids or changed fields have told of their objects. */
@ApplicationScoped
public class SourceObjects {

    private final EntityManager database;
    private final CurrentTenant tenant;
    private final ErasedPersons erased;
    private final Event<PrivacyDeleted> wishes;

    SourceObjects(EntityManager database, CurrentTenant tenant, ErasedPersons erased, Event<PrivacyDeleted> wishes) {
        this.database = database;
        this.tenant = tenant;
        this.erased = erased;
        this.wishes = wishes;
    }

    /**
     * An object as it is known now, to read claims off.
     *
     * @param number rises with every reading of the object
     */
    public record Reading(KnownObject object, long number) {}

    /**
     * Adds what was observed, in the transaction of what follows from it. Of whoever was erased nothing is kept, and who
     * wants to be forgotten is, from now on.
     *
     * @param observations of one object, one at least
     * @param itemId the item that speaks of the object; null when it is none
     */
    public Reading learn(UUID sourceId, List<Observation> observations, UUID itemId) {
        var key = observations.getFirst().objectKey();
        if (erased.isContact(sourceId, key)) {
            return wouldBe(sourceId, observations);
        }
        if (observations.stream().anyMatch(Observation::isPrivacyDeletion)) {
            return forget(sourceId, observations);
        }
        var object = find(sourceId, key).orElseGet(() -> {
            var unheardOf = new SourceObject(tenant.id(), sourceId, key);
            database.persist(unheardOf);
            return unheardOf;
        });
        object.isSpokenOfBy(itemId);
        return object.learn(discreet(sourceId, observations));
    }

    private Reading forget(UUID sourceId, List<Observation> observations) {
        var would = wouldBe(sourceId, observations);
        find(sourceId, would.object().key()).ifPresent(database::remove);
        wishes.fire(new PrivacyDeleted(sourceId, would.object().key()));
        return would;
    }

    private List<Observation> discreet(UUID sourceId, List<Observation> observations) {
        return erased.look(
                sought -> observations.stream()
                        .map(observation -> new Observation(
                                observation.objectKey(),
                                observation.orderKey(),
                                NamedFields.without(
                                        sought,
                                        sourceId,
                                        observation.fields(),
                                        (name, value) -> sought.withoutAny(sourceId, name, value))))
                        .toList(),
                observations);
    }

    /** The object as it would be known with what was observed; nothing is added. */
    public Reading wouldBe(UUID sourceId, List<Observation> observations) {
        var key = observations.getFirst().objectKey();
        var known = known(sourceId, key).orElseGet(() -> KnownObject.unheardOf(key));
        return new Reading(SourceObject.with(known, observations), 0);
    }

    /** What is known; empty when the source never spoke of it. */
    public Optional<KnownObject> known(UUID sourceId, String objectKey) {
        return find(sourceId, objectKey).map(SourceObject::known);
    }

    /** Several at once, by key; those the source never spoke of are left out. */
    public Map<String, KnownObject> known(UUID sourceId, Collection<String> objectKeys) {
        return objectKeys.isEmpty()
                ? Map.of()
                : database.unwrap(Session.class)
                        .createSelectionQuery(
                                "from SourceObject where sourceId = ?1 and objectKey in ?2", SourceObject.class)
                        .setParameter(1, sourceId)
                        .setParameter(2, objectKeys)
                        .getResultStream()
                        .map(SourceObject::known)
                        .collect(Collectors.toMap(KnownObject::key, object -> object));
    }

    /** The keys of a source's objects, in their order. */
    public List<String> keys(UUID sourceId, String after, int most) {
        return database.unwrap(Session.class)
                .createSelectionQuery(
                        "select objectKey from SourceObject where sourceId = ?1 and objectKey > ?2 order by objectKey",
                        String.class)
                .setParameter(1, sourceId)
                .setParameter(2, after)
                .setMaxResults(most)
                .getResultList();
    }

    /** The item that spoke of the object last, if any did. */
    public Optional<UUID> spokenOfBy(UUID sourceId, String objectKey) {
        return find(sourceId, objectKey).map(SourceObject::itemId);
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
