package io.headlight.plan.course;

import io.headlight.plan.activities.DailySeries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/** What was done day by day, for tests. */
final class Series {

    private Series() {}

    /** A count, from that day on. */
    static DailySeries of(LocalDate from, List<BigDecimal> amounts) {
        var on = new TreeMap<LocalDate, BigDecimal>();
        var through = new TreeMap<LocalDate, BigDecimal>();
        var total = BigDecimal.ZERO;
        for (int i = 0; i < amounts.size(); i++) {
            if (amounts.get(i).signum() != 0) {
                total = total.add(amounts.get(i));
                on.put(from.plusDays(i), amounts.get(i));
                through.put(from.plusDays(i), total);
            }
        }
        return new DailySeries(through, on);
    }
}
