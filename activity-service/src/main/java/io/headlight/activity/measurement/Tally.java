package io.headlight.activity.measurement;

import io.headlight.activity.measure.Aggregate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What is known of one measure and rep, day by day, and how that becomes numbers. */
final class Tally {

    private static final int DECIMALS = 4;

    /**
     * What one day brought, or the days up to one.
     *
     * @param subjects different ones, for DISTINCT
     * @param newSubjects those of them that no earlier day of the range has
     */
    private record Day(long entries, BigDecimal total, BigDecimal latest, long subjects, long newSubjects) {

        static final Day NOTHING_YET = new Day(0, BigDecimal.ZERO, null, 0, 0);

        Day withSubjects(long different) {
            return new Day(entries, total, latest, different, newSubjects);
        }

        Day withNewSubjects(long unmet) {
            return new Day(entries, total, latest, subjects, unmet);
        }

        /** A subject counts on its first day only; the last amount is the later day's. */
        Day and(Day later) {
            return new Day(
                    entries + later.entries,
                    total.add(later.total),
                    later.latest,
                    subjects + later.newSubjects,
                    newSubjects + later.newSubjects);
        }
    }

    private final Aggregate aggregate;
    private final TreeMap<LocalDate, Day> days = new TreeMap<>();

    Tally(Aggregate aggregate) {
        this.aggregate = aggregate;
    }

    void day(LocalDate on, long entries, BigDecimal total, BigDecimal latest) {
        days.put(on, new Day(entries, total, latest, 0, 0));
    }

    /** How many different subjects a known day has. */
    void subjects(LocalDate on, long subjects) {
        days.computeIfPresent(on, (any, day) -> day.withSubjects(subjects));
    }

    /** How many subjects have their first day of the range on a known day. */
    void newSubjects(LocalDate on, long subjects) {
        days.computeIfPresent(on, (any, day) -> day.withNewSubjects(subjects));
    }

    /** The number of the whole range is the one through its last day, so the two cannot differ. */
    Measurements.Measurement measurement(UUID measureId, UUID repId) {
        var numbers = new ArrayList<Measurements.Day>(days.size());
        var soFar = Day.NOTHING_YET;
        for (var day : days.entrySet()) {
            soFar = soFar.and(day.getValue());
            numbers.add(new Measurements.Day(day.getKey(), plain(value(day.getValue())), plain(value(soFar))));
        }
        return new Measurements.Measurement(measureId, repId, numbers.getLast().cumulative(), numbers);
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
