package io.headlight.activity.processing;

import io.headlight.activity.activity.Claim;
import io.headlight.activity.delivery.Deliveries;
import io.headlight.activity.delivery.WaitingItems;
import io.headlight.activity.known.KnownObject;
import io.headlight.activity.known.MissingFields;
import io.headlight.activity.known.Observation;
import io.headlight.activity.sender.Mapper;
import io.headlight.activity.sender.Sender;
import io.headlight.activity.sender.Senders;
import io.headlight.activity.source.Sources;
import io.headlight.activity.sourceobject.SourceObjects;
import io.headlight.kit.caller.CurrentTenant;
import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Adds to what is known of an object other than by a delivery, and lets go on what waited for it. */
@ApplicationScoped
public class LearnObject {

    private final SourceObjects objects;
    private final Senders senders;
    private final Deliveries deliveries;
    private final WaitingItems waiting;
    private final CurrentTenant tenant;
    private final Event<ObjectLearned> learned;

    LearnObject(
            SourceObjects objects,
            Senders senders,
            Deliveries deliveries,
            WaitingItems waiting,
            CurrentTenant tenant,
            Event<ObjectLearned> learned) {
        this.objects = objects;
        this.senders = senders;
        this.deliveries = deliveries;
        this.waiting = waiting;
        this.tenant = tenant;
        this.learned = learned;
    }

    /**
     * Also when nothing waited, the item that spoke of the object last is read once more: what is learned may change what
     * was counted already, so that it makes no difference which came first.
     *
     * @return what is missing still
     */
    @Atomic
    public Set<String> learn(Sources.Known source, Observation observation) {
        var object = objects.learn(source.id(), List.of(observation), null).object();
        var missing = missing(source, object);
        if (missing.isEmpty()) {
            deliveries.releaseWaitingFor(source.id(), object.key());
            objects.spokenOfBy(source.id(), object.key()).ifPresent(waiting::readAgain);
            learned.fire(new ObjectLearned(tenant.id(), source.id(), object.key()));
        } else {
            waiting.stillMissing(source.id(), object.key(), new MissingFields(object.key(), missing).getMessage());
        }
        return missing;
    }

    /** What must become known of an object before it can be said what it counts as. */
    @Atomic
    public Set<String> missing(Sources.Known source, String objectKey) {
        return missing(source, objects.known(source.id(), objectKey).orElseGet(() -> KnownObject.unheardOf(objectKey)));
    }

    public Set<String> missing(Sources.Known source, KnownObject object) {
        var mapper = senders.named(source.sender()).map(Sender::mapper).orElse(null);
        if (!(mapper instanceof Mapper.OfObjects ofObjects)) {
            return Set.of();
        }
        try {
            ofObjects.claims(object, source.settings());
            return Set.of();
        } catch (MissingFields tooLittle) {
            return new TreeSet<>(tooLittle.fields());
        } catch (Claim.Unusable unusable) {
            // Knowing more does not help; the items say what is wrong when they are read.
            return Set.of();
        }
    }
}
