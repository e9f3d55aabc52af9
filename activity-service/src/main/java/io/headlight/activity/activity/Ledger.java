package io.headlight.activity.activity;

import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;

/** The one way into the log of facts: everything that is recorded or taken back, and all that is derived from it, at once. */
@ApplicationScoped
public class Ledger {

    private final EntityManager database;
    private final Activities activities;
    private final Event<Recorded> recorded;
    private final Event<Retracted> retracted;
    private final Clock clock;

    Ledger(
            EntityManager database,
            Activities activities,
            Event<Recorded> recorded,
            Event<Retracted> retracted,
            Clock clock) {
        this.database = database;
        this.activities = activities;
        this.recorded = recorded;
        this.retracted = retracted;
        this.clock = clock;
    }

    /**
     * Takes a claim in: records, takes back, replaces or, when it says nothing new, does nothing.
     *
     * @param repId whose it is; only read when the claim is that something happened
     * @return whether anything changed
     */
    @Atomic
    public boolean apply(Claim claim, UUID repId, Origin origin) {
        var state = activities.stateFor(origin.sourceId(), claim.objectKey(), claim.activityType());
        var content = ClaimDigest.ofContent(claim);
        var fact = claim instanceof Claim.Happened happened
                ? Activity.told(
                        happened, repId, origin, ClaimDigest.of(origin.sourceId(), claim, content), clock.instant())
                : null;
        var change = state.accept(claim, content, fact == null ? null : fact.id);
        if (change.takesBack() != null) {
            takeBack(change.takesBack(), reason(claim), origin.deliveryId());
        }
        if (change.records()) {
            record(fact);
        }
        // A race for the object is lost here and not at the commit, where it would be logged as an error.
        database.flush();
        return change.takesBack() != null || change.records();
    }

    /** Adds what a rep says they did. */
    @Atomic
    Activity record(Activity fact) {
        database.persist(fact);
        recorded.fire(new Recorded(fact));
        return fact;
    }

    private void takeBack(UUID activityId, String reason, UUID deliveryId) {
        database.persist(new Retraction(activityId, reason, deliveryId, clock.instant()));
        retracted.fire(new Retracted(activityId));
    }

    private static String reason(Claim claim) {
        return claim instanceof Claim.TakenBack taken ? taken.reason() : "replaced by a later statement of its source";
    }
}
