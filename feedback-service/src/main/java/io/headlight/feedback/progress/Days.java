package io.headlight.feedback.progress;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** A run of days, both ends included. */
public record Days(LocalDate from, LocalDate to) {

    /** Monday to Sunday. */
    public static Days weekOf(LocalDate day) {
        var monday = day.with(DayOfWeek.MONDAY);
        return new Days(monday, monday.plusDays(6));
    }

    public static Days monthOf(LocalDate day) {
        var first = day.withDayOfMonth(1);
        return new Days(first, first.plusMonths(1).minusDays(1));
    }

    /** The days both have; empty when they have none. */
    public Days within(Days other) {
        return new Days(from.isBefore(other.from) ? other.from : from, to.isAfter(other.to) ? other.to : to);
    }

    public boolean isEmpty() {
        return to.isBefore(from);
    }

    /** Monday to Friday; holidays are not known here. */
    public long workingDays() {
        return isEmpty()
                ? 0
                : from.datesUntil(to.plusDays(1))
                        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                        .count();
    }
}
