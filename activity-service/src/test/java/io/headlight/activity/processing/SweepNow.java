package io.headlight.activity.processing;

import jakarta.inject.Singleton;

/** Lets tests of other packages say when it is time to sweep. */
@Singleton
public class SweepNow {

    private final Sweeper sweeper;

    SweepNow(Sweeper sweeper) {
        this.sweeper = sweeper;
    }

    public void sweep() {
        sweeper.sweep();
    }
}
