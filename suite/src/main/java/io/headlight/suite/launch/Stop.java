package io.headlight.suite.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** {@code ./headlight stop}: asks the launcher to stop everything; does it itself where the launcher is gone. */
record Stop(RunFolder folder, PrintStream out) {
    /** As long as all parts together may take, each at its limit. */
    private static final Duration LIMIT = Duration.ofMinutes(4);

    int stop() {
        if (folder.state().entries().isEmpty()) {
            out.println("Headlight is not running here.");
            return 0;
        }
        folder.state().launcher().map(RunState.Entry::footprint).ifPresent(launcher -> launcher.stop(LIMIT));
        List<String> orphans = new Orphans(folder.state()).stop();
        folder.forgetReady();
        out.println(
                orphans.isEmpty()
                        ? "Headlight has stopped."
                        : "Headlight has stopped; without a launcher were: " + String.join(", ", orphans) + ".");
        return 0;
    }
}
