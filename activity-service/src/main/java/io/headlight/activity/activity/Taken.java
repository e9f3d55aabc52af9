package io.headlight.activity.activity;

import java.util.UUID;

/**
 * What became of a claim.
 *
 * @param activityId the activity that stands for the object now; null when none does
 * @param broken the rule that it breaks, when it is unusable; else null
 */
public record Taken(Effect effect, UUID activityId, String broken) {

    /** How a claim changed the log. */
    public enum Effect {
        /** An activity was added. */
        RECORDED,
        /** Another activity took the place of one that stood. */
        REPLACED,
        /** The one that stood was taken back. */
        TAKEN_BACK,
        /** It said nothing new: the same, or something later, was known. */
        UNCHANGED,
        /** It breaks a rule that shows only when it is written down; the others are taken nevertheless. */
        UNUSABLE
    }

    static Taken unusable(Claim.Unusable why) {
        return new Taken(Effect.UNUSABLE, null, why.getMessage());
    }

    static Taken unchanged(UUID standing) {
        return new Taken(Effect.UNCHANGED, standing, null);
    }

    static Taken of(ObjectState.Change change, UUID standing) {
        if (change.records()) {
            return new Taken(change.gone() == null ? Effect.RECORDED : Effect.REPLACED, standing, null);
        }
        return new Taken(change.gone() == null ? Effect.UNCHANGED : Effect.TAKEN_BACK, standing, null);
    }
}
