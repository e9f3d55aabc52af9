package io.headlight.plan.activities;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What was measured: a number per measure, rep and day. */
public final class Totals {

    public static final Totals NONE = new Totals(Map.of());

    private record Key(UUID measureId, UUID repId) {}

    private final Map<Key, DailySeries> series;

    private Totals(Map<Key, DailySeries> series) {
        this.series = series;
    }

    static Totals of(Measurements answer) {
        var series = new HashMap<Key, DailySeries>();
        answer.items()
                .forEach(item -> series.put(new Key(item.measureId(), item.repId()), DailySeries.of(item.days())));
        return new Totals(series);
    }

    /** Both together; they are about different reps or measures. */
    public Totals and(Totals more) {
        var both = new HashMap<>(series);
        both.putAll(more.series);
        return new Totals(both);
    }

    /** Without any day when nothing was measured. */
    public DailySeries days(UUID measureId, UUID repId) {
        return series.getOrDefault(new Key(measureId, repId), DailySeries.NONE);
    }
}
