package io.headlight.plan.absence;

import io.headlight.plan.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** On which days reps are absent. Knows the days it was asked for and no others. */
public final class AbsentDays {

    /** Days in a row, both ends included. Public for the query that makes them. */
    public record Stretch(UUID repId, LocalDate firstDay, LocalDate lastDay) {

        boolean has(LocalDate day) {
            return !day.isBefore(firstDay) && !day.isAfter(lastDay);
        }

        /** Working days of the calendar that lie in both. */
        int workingDays(WorkingCalendar calendar, LocalDate first, LocalDate last) {
            return calendar.workingDays(
                    first.isAfter(firstDay) ? first : firstDay, last.isBefore(lastDay) ? last : lastDay);
        }
    }

    /** @param away in their order, none touching another */
    private record Remaining(WorkingCalendar base, List<Stretch> away) implements WorkingCalendar {

        @Override
        public boolean isWorkingDay(LocalDate day) {
            return base.isWorkingDay(day) && away.stream().noneMatch(stretch -> stretch.has(day));
        }

        @Override
        public int workingDays(LocalDate first, LocalDate last) {
            return base.workingDays(first, last)
                    - away.stream()
                            .mapToInt(stretch -> stretch.workingDays(base, first, last))
                            .sum();
        }

        @Override
        public int daysPerWeek() {
            return base.daysPerWeek();
        }

        @Override
        public int workingDaysInMonthOf(LocalDate day) {
            return base.workingDaysInMonthOf(day);
        }
    }

    private final Map<UUID, List<Stretch>> byRep = new HashMap<>();

    AbsentDays(Collection<Stretch> entered) {
        entered.stream()
                .sorted(Comparator.comparing(Stretch::firstDay))
                .forEach(stretch -> add(byRep.computeIfAbsent(stretch.repId, rep -> new ArrayList<>()), stretch));
    }

    /** Absences that overlap count once. */
    private static void add(List<Stretch> before, Stretch next) {
        var last = before.isEmpty() ? null : before.getLast();
        if (last == null || next.firstDay.isAfter(last.lastDay.plusDays(1))) {
            before.add(next);
        } else if (next.lastDay.isAfter(last.lastDay)) {
            before.set(before.size() - 1, new Stretch(last.repId, last.firstDay, next.lastDay));
        }
    }

    public boolean isAbsent(UUID repId, LocalDate day) {
        return byRep.getOrDefault(repId, List.of()).stream().anyMatch(stretch -> stretch.has(day));
    }

    /**
     * The days that are left to the rep. How many a week or a month has stays the base's: an absence lowers what is
     * expected, it does not raise the rate on the other days. The base itself when the rep is never absent.
     */
    public WorkingCalendar without(UUID repId, WorkingCalendar base) {
        var away = byRep.get(repId);
        return away == null ? base : new Remaining(base, List.copyOf(away));
    }
}
