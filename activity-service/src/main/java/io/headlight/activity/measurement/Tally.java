package io.headlight.activity.measurement;

import io.headlight.activity.measure.Aggregate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What is known of one measure and rep, day by day, and how that becomes numbers. */
final class Tally {

    private static final int DECIMALS = 4;

    /**
     * A day.
     *
     * @param subjects different ones, for DISTINCT
     */
    record Day(long entries, BigDecimal total, BigDecimal latest, long subjects) {}

    private final Aggregate aggregate;
    private final TreeMap<LocalDate, Day> days = new TreeMap<>();
    private long subjectsInAll;

    Tally(Aggregate aggregate) {
        this.aggregate = aggregate;
    }

    void day(LocalDate on, long entries, BigDecimal total, BigDecimal latest) {
        days.put(on, new Day(entries, total, latest, 0));
    }

    void subjects(LocalDate on, long subjects) {
        days.computeIfPresent(on, (day, known) -> new Day(known.entries, known.total, known.latest, subjects));
    }

    void subjectsInAll(long subjects) {
        subjectsInAll = subjects;
    }

    Measurements.Measurement measurement(UUID measureId, UUID repId) {
        return new Measurements.Measurement(
                measureId,
                repId,
                plain(total()),
                days.entrySet().stream()
                        .map(day -> new Measurements.Day(day.getKey(), plain(value(day.getValue()))))
                        .toList());
    }

    private BigDecimal value(Day day) {
        return switch (aggregate) {
            case COUNT -> BigDecimal.valueOf(day.entries);
            case DISTINCT -> BigDecimal.valueOf(day.subjects);
            case SUM -> day.total;
            case AVERAGE -> mean(day.total, day.entries);
            case LATEST -> day.latest;
        };
    }

    private BigDecimal total() {
        return switch (aggregate) {
            case COUNT -> BigDecimal.valueOf(entriesInAll());
            case DISTINCT -> BigDecimal.valueOf(subjectsInAll);
            case SUM -> totalInAll();
            case AVERAGE -> mean(totalInAll(), entriesInAll());
            case LATEST -> days.lastEntry().getValue().latest;
        };
    }

    private long entriesInAll() {
        return days.values().stream().mapToLong(Day::entries).sum();
    }

    private BigDecimal totalInAll() {
        return days.values().stream().map(Day::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal mean(BigDecimal total, long entries) {
        return total.divide(BigDecimal.valueOf(entries), DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** Without trailing zeros, and never as 1E+3. */
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Whose tally it is. */
    record Key(UUID measureId, UUID repId) {}

    static Tally in(Map<Key, Tally> tallies, UUID measureId, UUID repId, Aggregate aggregate) {
        return tallies.computeIfAbsent(new Key(measureId, repId), key -> new Tally(aggregate));
    }
}
