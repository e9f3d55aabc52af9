package io.headlight.activity.bench;

import java.util.ArrayList;
import java.util.List;

/** What was measured several times. */
final class Samples {

    private final List<Double> sorted = new ArrayList<>();

    void add(double sample) {
        sorted.add(sample);
        sorted.sort(null);
    }

    double median() {
        return percentile(50);
    }

    /** The smallest that this share of them does not exceed. */
    double percentile(int percent) {
        return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1);
    }
}
