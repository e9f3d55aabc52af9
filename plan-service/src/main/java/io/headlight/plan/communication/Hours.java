package io.headlight.plan.communication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.stream.Stream;

/** Waiting times in hours by the clock: nights and weekends count, as they do for those who wait. */
final class Hours {

    private static final BigDecimal SECONDS_OF_TWO_HOURS = BigDecimal.valueOf(2 * 3600);

    private Hours() {}

    /** Half of them took no longer; to a tenth of an hour, null when there are none. */
    static BigDecimal median(Stream<Duration> waits) {
        var sorted = waits.sorted().toList();
        if (sorted.isEmpty()) {
            return null;
        }
        var lower = sorted.get((sorted.size() - 1) / 2);
        var upper = sorted.get(sorted.size() / 2);
        return BigDecimal.valueOf(lower.plus(upper).toSeconds()).divide(SECONDS_OF_TWO_HOURS, 1, RoundingMode.HALF_UP);
    }
}
