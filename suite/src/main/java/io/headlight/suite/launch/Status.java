package io.headlight.suite.launch;

import java.io.PrintStream;
import java.util.Map;

/** {@code ./headlight status}: each part, as another process sees it. */
record Status(RunFolder folder, PrintStream out) {
    private static final String ROW = "%-18s %-5s %8s %6s  %s%n";

    /** Returns 0 if every part is up and ready, 3 if not, as service scripts do. */
    int print() {
        Map<String, RunState.Entry> entries = folder.state().entries();
        if (entries.isEmpty()) {
            out.println("Headlight is not running here: ./headlight run starts it.");
            return 3;
        }
        boolean launcher =
                folder.state().launcher().map(e -> e.footprint().alive()).orElse(false);
        out.printf(ROW, "part", "state", "pid", "port", "health");
        boolean all = true;
        for (SuitePart part : SuitePart.values()) {
            all &= print(part, entries.get(part.title()));
        }
        if (!launcher) {
            out.println("The launcher is gone; ./headlight stop ends what it left behind.");
        }
        return all && launcher ? 0 : 3;
    }

    private boolean print(SuitePart part, RunState.Entry entry) {
        if (entry == null || !entry.footprint().alive()) {
            out.printf(ROW, part.title(), "down", "-", entry == null ? "-" : entry.port(), "-");
            return false;
        }
        boolean ready = Health.isReady(part, entry.port(), entry.managementPort());
        out.printf(ROW, part.title(), "up", entry.footprint().pid(), entry.port(), ready ? "ready" : "not ready");
        return ready;
    }
}
