package io.headlight.activity.activity;

import java.util.UUID;

/** What a source last told of one of its objects: its activity counts, or another of the same thing counts instead. */
public final class Telling {

    final ObjectState state;
    final Activity activity;
    /** Its first record: what the source itself says, and no other. */
    private final Activity own;

    Telling(ObjectState state, Activity activity, Activity own) {
        this.state = state;
        this.activity = activity;
        this.own = own;
    }

    /** What the source itself says of it. */
    Details details() {
        return own.details();
    }

    public FactIdentity object() {
        return state.object();
    }

    /** The latest record of it. */
    public Activity activity() {
        return activity;
    }

    public boolean counts() {
        return state.sameAs == null;
    }

    /** The activity that counts: its own, or the other. */
    public UUID countsAs() {
        return counts() ? activity.id : state.sameAs;
    }
}
