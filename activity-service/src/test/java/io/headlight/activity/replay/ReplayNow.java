package io.headlight.activity.replay;

import jakarta.inject.Singleton;

/** Lets tests of other packages say when it is time to go on with replays. */
@Singleton
public class ReplayNow {

    private final RunReplays replays;

    ReplayNow(RunReplays replays) {
        this.replays = replays;
    }

    public void run() {
        replays.run();
    }
}
