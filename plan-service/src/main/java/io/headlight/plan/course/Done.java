package io.headlight.plan.course;

import io.headlight.plan.activities.DailySeries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a rep did on a line: what counts over its stretches, by the measure of each.
 *
 * @param through the number by the end of each day that changed it
 * @param isLevel a number that stands, rather than one that adds up
 */
record Done(NavigableMap<LocalDate, BigDecimal> through, boolean isLevel) {

    /** @param measured the rep's numbers by measure, from the first day of the plan on */
    static Done of(List<Stretch> stretches, Function<UUID, DailySeries> measured, Timing.Dates dates) {
        var measure = Stretch.present(stretches, dates.today()).measureId();
        return switch (stretches.getLast().goal().kind()) {
            case QUALITY -> new Done(through(measured.apply(measure), dates), true);
            // Late is late, but it is done: what comes after the day it was due counts too.
            case DELIVERABLE -> new Done(through(measured.apply(measure), dates), false);
            case COUNTED -> new Done(counted(stretches, measured), false);
        };
    }

    private static NavigableMap<LocalDate, BigDecimal> through(DailySeries series, Timing.Dates dates) {
        return series.through().headMap(dates.lastDay(), true);
    }

    private static NavigableMap<LocalDate, BigDecimal> counted(
            List<Stretch> stretches, Function<UUID, DailySeries> measured) {
        var through = new TreeMap<LocalDate, BigDecimal>();
        var done = BigDecimal.ZERO;
        for (var stretch : stretches) {
            if (stretch.isEmpty()) {
                continue;
            }
            var series = measured.apply(stretch.measureId());
            var before = done.subtract(series.countThrough(stretch.from().minusDays(1)));
            series.through()
                    .subMap(stretch.from(), true, stretch.to(), true)
                    .forEach((day, number) -> through.put(day, before.add(number)));
            done = through.isEmpty() ? BigDecimal.ZERO : through.lastEntry().getValue();
        }
        return through;
    }

    /** Null only for a level nobody has measured yet. */
    BigDecimal actual() {
        return through.isEmpty()
                ? isLevel ? null : BigDecimal.ZERO
                : through.lastEntry().getValue();
    }

    /** The first day on which the target was there; null when it never was. */
    LocalDate reachedOn(BigDecimal target) {
        return through.entrySet().stream()
                .filter(day -> day.getValue().compareTo(target) >= 0)
                .map(NavigableMap.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
