package io.headlight.feedback.progress;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What each rep did by each measure in one run of days. */
public record Counts(Days days, Map<Key, BigDecimal> totals) {

    public record Key(String measureId, UUID repId) {}

    /** Zero when nothing was recorded; empty when the behavior is not measured at all. */
    public Optional<BigDecimal> of(BehaviorProgress behavior, UUID repId) {
        return Optional.ofNullable(behavior.measureId())
                .map(measure -> totals.getOrDefault(new Key(measure, repId), BigDecimal.ZERO));
    }
}
