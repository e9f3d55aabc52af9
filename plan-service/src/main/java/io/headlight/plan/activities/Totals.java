package io.headlight.plan.activities;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was measured: a total per measure and rep. */
public final class Totals {

    public static final Totals NONE = new Totals(Map.of());

    private record Key(UUID measureId, UUID repId) {}

    private final Map<Key, BigDecimal> totals;

    private Totals(Map<Key, BigDecimal> totals) {
        this.totals = totals;
    }

    static Totals of(Measurements answer) {
        var totals = new HashMap<Key, BigDecimal>();
        answer.items().forEach(item -> totals.put(new Key(item.measureId(), item.repId()), item.total()));
        return new Totals(totals);
    }

    /** Both together; they are about different reps or measures. */
    public Totals and(Totals more) {
        var both = new HashMap<>(totals);
        both.putAll(more.totals);
        return new Totals(both);
    }

    /** Empty when nothing was measured. */
    public Optional<BigDecimal> of(UUID measureId, UUID repId) {
        return Optional.ofNullable(totals.get(new Key(measureId, repId)));
    }
}
