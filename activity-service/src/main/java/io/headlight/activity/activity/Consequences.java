package io.headlight.activity.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What claims of one origin lead to, thought through one after the other on states in memory. An activity that a later
 * claim of the same lot takes back is recorded and taken back, as if they had come apart; only its numbers never move.
 */
final class Consequences {

    private final Map<ManyClaims.Which, ObjectState> states;
    private final Origin origin;
    private final Instant now;
    private final Set<ObjectState> changed = new LinkedHashSet<>();
    private final Map<UUID, Activity> recorded = new LinkedHashMap<>();
    private final Map<UUID, Activity> standing = new LinkedHashMap<>();
    private final List<Retraction> retractions = new ArrayList<>();
    private final List<UUID> outdated = new ArrayList<>();
    private final List<Changing.Gone> gone = new ArrayList<>();

    Consequences(Map<ManyClaims.Which, ObjectState> states, Origin origin, Instant now) {
        this.states = states;
        this.origin = origin;
        this.now = now;
    }

    Taken of(Told told) {
        var claim = told.claim();
        var state = states.get(ManyClaims.Which.of(claim));
        var content = ClaimDigest.ofContent(claim);
        if (!state.isNews(claim, content)) {
            return Taken.unchanged(state.activityId);
        }
        try {
            return accept(state, claim, content, fact(told, content));
        } catch (Claim.Unusable unusable) {
            return Taken.unusable(unusable);
        }
    }

    private Activity fact(Told told, byte[] content) {
        return told.claim() instanceof Claim.Happened happened
                ? Activity.told(
                        happened, told.repId(), origin, ClaimDigest.of(origin.sourceId(), happened, content), now)
                : null;
    }

    private Taken accept(ObjectState state, Claim claim, byte[] content, Activity fact) {
        var change = state.accept(claim, content, fact == null ? null : fact.id);
        changed.add(state);
        if (change.gone() != null) {
            takeBack(change, claim);
        }
        if (change.records()) {
            recorded.put(fact.id, fact);
            standing.put(fact.id, fact);
        }
        return Taken.of(change, state.activityId);
    }

    private void takeBack(ObjectState.Change change, Claim by) {
        boolean stoodBefore = standing.remove(change.gone()) == null;
        if (stoodBefore) {
            gone.add(new Changing.Gone(change.gone(), by.activityType()));
        }
        if (change.takesBack() != null) {
            retractions.add(new Retraction(change.takesBack(), Retraction.reasonOf(by), origin.deliveryId(), now));
            if (stoodBefore) {
                outdated.add(change.takesBack());
            }
        }
    }

    Collection<ObjectState> changedStates() {
        return changed;
    }

    /** Everything that is recorded, also what was taken back at once. */
    List<Activity> activities() {
        return List.copyOf(recorded.values());
    }

    List<Retraction> retractions() {
        return retractions;
    }

    /** What is recorded and stands in the end. */
    List<Activity> standing() {
        return List.copyOf(standing.values());
    }

    /** What stood before for its object, whether it counted or was the same as another's, and does no longer. */
    List<Changing.Gone> gone() {
        return gone;
    }

    /** What counted before and is taken back. */
    List<UUID> outdated() {
        return outdated;
    }
}
