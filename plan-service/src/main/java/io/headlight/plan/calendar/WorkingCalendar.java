package io.headlight.plan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * The days on which a rep works. Every proration goes through here, so that holidays, absences and other weeks need a
 * calendar of their own and nothing else.
 */
@FunctionalInterface
public interface WorkingCalendar {

    WorkingCalendar MONDAY_TO_FRIDAY = day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;

    boolean isWorkingDay(LocalDate day);

    /** Working days from first to last, both included; none when the last is before the first. */
    default int workingDays(LocalDate first, LocalDate last) {
        return (int) first.datesUntil(last.isBefore(first) ? first : last.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** How many days a full week of work has, by which a weekly target is spread. */
    default int daysPerWeek() {
        return 5;
    }

    /** Working days of the whole month in which the day lies. */
    default int workingDaysInMonthOf(LocalDate day) {
        return workingDays(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
    }

    /** Calendar days from first to last, both included. */
    static int days(LocalDate first, LocalDate last) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
    }
}
