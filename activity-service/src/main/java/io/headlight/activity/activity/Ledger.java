package io.headlight.activity.activity;

import io.headlight.kit.store.Atomic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The one way into the log of facts: everything that is recorded or taken back, and all that is derived from it, at once. */
@ApplicationScoped
public class Ledger {

    private final EntityManager database;
    private final Activities activities;
    /** {@link Changing}, {@link Recorded}, {@link Retracted}, {@link Changed}. */
    private final ManyClaims many;

    private final Event<Object> news;

    private final Discretion discretion;
    private final Clock clock;

    Ledger(
            EntityManager database,
            Activities activities,
            ManyClaims many,
            Event<Object> news,
            Discretion discretion,
            Clock clock) {
        this.database = database;
        this.activities = activities;
        this.many = many;
        this.news = news;
        this.discretion = discretion;
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
        change(claim, change, fact, origin);
        return !change.isNone();
    }

    private void change(Claim claim, ObjectState.Change change, Activity fact, Origin origin) {
        var changing = new Changing(
                change.records() ? List.of(fact) : List.of(),
                change.gone() == null ? List.of() : List.of(new Changing.Gone(change.gone(), claim.activityType())));
        beDiscreet(changing.come());
        if (!change.isNone()) {
            news.fire(changing);
        }
        if (change.takesBack() != null) {
            var retraction = new Retraction(
                    change.takesBack(), Retraction.reasonOf(claim), origin.deliveryId(), clock.instant());
            beDiscreetWhy(List.of(retraction));
            takeBack(retraction);
        }
        if (change.records()) {
            add(fact);
        }
        // A race for the object is lost here and not at the commit, where it would be logged as an error.
        database.flush();
        if (!change.isNone()) {
            news.fire(new Changed(changing));
        }
    }

    /**
     * Takes many claims of one origin in, as {@link #apply} would one after the other, at a fraction of its cost.
     *
     * @return what became of each, in their order
     */
    @Atomic
    public List<Taken> applyAll(List<Told> told, Origin origin) {
        var thought = new Consequences(many.states(origin.sourceId(), claims(told)), origin, clock.instant());
        var taken = told.stream().map(thought::of).toList();
        beDiscreet(thought.activities());
        beDiscreetWhy(thought.retractions());
        var changing = new Changing(thought.standing(), thought.gone());
        news.fire(changing);
        many.write(thought.changedStates(), thought.activities(), thought.retractions());
        if (!thought.outdated().isEmpty()) {
            news.fire(new Retracted(thought.outdated()));
        }
        if (!thought.standing().isEmpty()) {
            news.fire(new Recorded(thought.standing()));
        }
        news.fire(new Changed(changing));
        return taken;
    }

    /** What {@link #applyAll} would make of the claims now; nothing is written. */
    @Atomic
    public List<Taken> foresee(List<Told> told, Origin origin) {
        var thought = new Consequences(many.states(origin.sourceId(), claims(told)), origin, clock.instant());
        return told.stream().map(thought::of).toList();
    }

    private static List<Claim> claims(List<Told> told) {
        return told.stream().map(Told::claim).toList();
    }

    /** Adds what a rep says they did. */
    @Atomic
    Activity record(Activity fact) {
        var changing = new Changing(List.of(fact), List.of());
        beDiscreet(changing.come());
        news.fire(changing);
        activities.keepByHand(fact);
        add(fact);
        database.flush();
        news.fire(new Changed(changing));
        return fact;
    }

    /**
     * Of several records of the same thing one counts and the others do not; it says what all of them say. What counted and
     * shall not is taken back in favor of the one; if the one did not count before, or said less or more, it is recorded
     * again. Says nothing when all is so already.
     */
    @Atomic
    public void countOnce(Telling counting, List<Telling> same) {
        var said = counting.details()
                .completedBy(same.stream().map(Telling::details).toList());
        var discreet = discreet(List.of(said, counting.activity.details()));
        var whole = discreet.getFirst();
        boolean complete = discreet.getLast().sayTheSameAs(whole);
        if (counting.counts() && !complete) {
            takeBack(Retraction.completed(counting.activity.id, clock.instant()));
        }
        if (!counting.counts() || !complete) {
            var again = counting.activity.again(whole, clock.instant());
            beDiscreet(List.of(again));
            counting.state.countsAs(again.id);
            add(again);
        }
        for (var other : same) {
            if (other.counts()) {
                takeBack(Retraction.inFavorOf(counting.state.activityId, other.activity.id, clock.instant()));
            }
            other.state.isSameAs(counting.state.activityId);
        }
    }

    /** Only now: what a claim said decides whether it is a repetition, whatever is kept of it. */
    private void beDiscreet(List<Activity> facts) {
        var said = facts.stream().map(Activity::personal).toList();
        var kept = discretion.kept(said);
        for (int i = 0; i < said.size(); i++) {
            if (kept.get(i) != said.get(i)) {
                facts.get(i).keep(kept.get(i));
            }
        }
    }

    private void beDiscreetWhy(List<Retraction> retractions) {
        var kept = discretion
                .keptOf(retractions.stream()
                        .map(retraction -> retraction.reason)
                        .toList())
                .iterator();
        retractions.forEach(retraction -> retraction.keep(kept.next()));
    }

    /** Of who is to be forgotten some records may still say it and others not; they say the same. */
    private List<Details> discreet(List<Details> details) {
        var kept = discretion
                .kept(details.stream().map(Details::personal).toList())
                .iterator();
        return details.stream().map(each -> each.with(kept.next())).toList();
    }

    private void add(Activity fact) {
        database.persist(fact);
        news.fire(new Recorded(List.of(fact)));
    }

    private void takeBack(Retraction retraction) {
        database.persist(retraction);
        news.fire(new Retracted(List.of(retraction.activityId)));
    }
}
