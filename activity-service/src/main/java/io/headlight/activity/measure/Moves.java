package io.headlight.activity.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/**
 * By how much days and subjects move when entries come in or go out: one move per row, in one order for everybody, so that
 * two who move the same rows do not wait for each other crosswise.
 *
 * @param latest the days whose last value must be looked up again
 */
record Moves(List<DayMove> days, List<SubjectMove> subjects, List<Day> latest) {

    /** A rep's day of a measure. */
    record Day(UUID measureId, UUID repId, LocalDate on) implements Comparable<Day> {
        private static final Comparator<Day> ORDER =
                Comparator.comparing(Day::measureId).thenComparing(Day::repId).thenComparing(Day::on);

        @Override
        public int compareTo(Day other) {
            return ORDER.compare(this, other);
        }
    }

    record DayMove(Day day, long entries, BigDecimal total) {
        DayMove plus(DayMove other) {
            return new DayMove(day, entries + other.entries, total.add(other.total));
        }
    }

    record SubjectMove(Day day, byte[] subject, long entries) {
        SubjectMove plus(SubjectMove other) {
            return new SubjectMove(day, subject, entries + other.entries);
        }
    }

    /** @param by 1 when the entries come in, -1 when they go out */
    static Moves of(List<Rollups.Entry> entries, int by) {
        var days = new TreeMap<Day, DayMove>();
        var subjects = new TreeMap<String, SubjectMove>();
        var latest = new TreeMap<Day, Day>();
        for (var entry : entries) {
            var day = new Day(entry.measureId(), entry.repId(), entry.onDay());
            var amount =
                    entry.amount() == null ? BigDecimal.ZERO : entry.amount().multiply(BigDecimal.valueOf(by));
            days.merge(day, new DayMove(day, by, amount), DayMove::plus);
            if (entry.subject() != null) {
                subjects.merge(
                        day + HexFormat.of().formatHex(entry.subject()),
                        new SubjectMove(day, entry.subject(), by),
                        SubjectMove::plus);
            }
            if (entry.aggregate() == Aggregate.LATEST) {
                latest.put(day, day);
            }
        }
        return new Moves(List.copyOf(days.values()), List.copyOf(subjects.values()), List.copyOf(latest.values()));
    }
}
