package io.headlight.activity.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of one run as a table, and whether the bars hold. */
final class Report {

    private final StringBuilder text = new StringBuilder("\n");
    private final List<String> missed = new ArrayList<>();

    void title(String title) {
        text.append(title).append('\n');
    }

    void figure(String name, double figure, String unit) {
        text.append(String.format(Locale.ROOT, "  %-58s %9.1f %s%n", name, figure, unit));
    }

    void ratio(String name, double ratio, double bar) {
        boolean holds = ratio >= bar;
        text.append(String.format(
                Locale.ROOT, "  %-58s %9.2f (bar: >= %.1f) %s%n", name, ratio, bar, holds ? "holds" : "MISSED"));
        if (!holds) {
            missed.add(name);
        }
    }

    List<String> missed() {
        return missed;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
