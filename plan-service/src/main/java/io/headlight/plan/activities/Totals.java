package io.headlight.plan.activities;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was measured: a total per measure and rep, and the days behind it. */
public final class Totals {

    public static final Totals NONE = new Totals(Map.of(), Map.of());

    private record Key(UUID measureId, UUID repId) {}

    private final Map<Key, BigDecimal> totals;
    private final Map<Key, DailySeries> series;

    private Totals(Map<Key, BigDecimal> totals, Map<Key, DailySeries> series) {
        this.totals = totals;
        this.series = series;
    }

    static Totals of(Measurements answer) {
        var totals = new HashMap<Key, BigDecimal>();
        var series = new HashMap<Key, DailySeries>();
        answer.items().forEach(item -> {
            var key = new Key(item.measureId(), item.repId());
            totals.put(key, item.total());
            series.put(key, DailySeries.of(item.days()));
        });
        return new Totals(totals, series);
    }

    /** Both together; they are about different reps or measures. */
    public Totals and(Totals more) {
        var both = new HashMap<>(totals);
        both.putAll(more.totals);
        var bothSeries = new HashMap<>(series);
        bothSeries.putAll(more.series);
        return new Totals(both, bothSeries);
    }

    /** Empty when nothing was measured. */
    public Optional<BigDecimal> of(UUID measureId, UUID repId) {
        return Optional.ofNullable(totals.get(new Key(measureId, repId)));
    }

    /** Without any day when nothing was measured. */
    public DailySeries days(UUID measureId, UUID repId) {
        return series.getOrDefault(new Key(measureId, repId), DailySeries.NONE);
    }
}
