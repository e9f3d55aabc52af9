package io.headlight.activity.row;

import io.headlight.activity.activity.Taken;

/**
 * What became of a row: it was taken, or it was rejected.
 *
 * @param taken null when it was rejected
 * @param rejected null when it was taken
 */
public record Fate(Taken taken, RowRejected rejected) {

    static Fate of(Taken taken) {
        return taken.effect() == Taken.Effect.UNUSABLE
                ? new Fate(null, RowRejected.unusable(taken.broken()))
                : new Fate(taken, null);
    }

    public boolean isRejected() {
        return rejected != null;
    }

    public boolean is(Taken.Effect effect) {
        return taken != null && taken.effect() == effect;
    }
}
