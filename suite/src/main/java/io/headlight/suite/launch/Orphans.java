package io.headlight.suite.launch;

import io.headlight.parts.Footprint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Parts whose launcher was killed: still running, and known only from the state file. */
record Orphans(RunState state) {
    private static final Duration LIMIT = Duration.ofSeconds(40);

    /** Stops what still runs, last started first, and forgets the file. Returns the names of those it stopped. */
    List<String> stop() {
        List<RunState.Entry> entries = new ArrayList<>(state.entries().values());
        Collections.reverse(entries);
        List<String> stopped = new ArrayList<>();
        for (RunState.Entry entry : entries) {
            Footprint footprint = entry.footprint();
            if (!footprint.name().equals(RunState.LAUNCHER) && footprint.alive()) {
                footprint.stop(LIMIT);
                stopped.add(footprint.name());
            }
        }
        state.delete();
        return stopped;
    }
}
