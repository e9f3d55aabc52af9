package io.headlight.plan.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The time someone has for something, both days included. A day counts as elapsed once it is over: what is expected of
 * today is due tonight. Without a single working day, calendar days stand in for working days, so that nothing is ever
 * divided by zero.
 *
 * @param calendar when there is work for everybody
 * @param own when the one it is about works: the same less their absences
 */
public record Timeframe(LocalDate first, LocalDate last, WorkingCalendar calendar, WorkingCalendar own) {

    /** Of somebody who is there on every working day. */
    public Timeframe(LocalDate first, LocalDate last, WorkingCalendar calendar) {
        this(first, last, calendar, calendar);
    }

    /** Working days of all of it, whoever is there. */
    public int total() {
        return count(calendar, first, last);
    }

    /** Days of work that are over when {@code today} begins. */
    public int elapsed(LocalDate today) {
        return count(first, earlier(today.minusDays(1), last));
    }

    /** Days of work still to come, today included. */
    public int left(LocalDate today) {
        return count(today.isAfter(first) ? today : first, last);
    }

    /** Days on which the one it is about works, both ends included. */
    public int count(LocalDate from, LocalDate to) {
        return count(own, from, to);
    }

    private int count(WorkingCalendar days, LocalDate from, LocalDate to) {
        return hasWorkingDays() ? days.workingDays(from, to) : WorkingCalendar.days(from, to);
    }

    public boolean hasWorkingDays() {
        return calendar.workingDays(first, last) > 0;
    }

    /** The same time up to another day. */
    public Timeframe until(LocalDate day) {
        return new Timeframe(first, day, calendar, own);
    }

    /**
     * The day of this timeframe by which as many days of work are over as by {@code day} of another; its last day when it
     * has fewer.
     */
    public LocalDate sameDayOf(Timeframe other, LocalDate day) {
        if (first.equals(other.first)) {
            return earlier(day, last);
        }
        int days = other.count(other.first, day);
        return first.datesUntil(last.plusDays(1))
                .filter(candidate -> count(first, candidate) >= days)
                .findFirst()
                .orElse(last);
    }

    /** The one that follows: as many months long when this one spans whole months, else as many days. */
    public Timeframe next() {
        var start = last.plusDays(1);
        long months = ChronoUnit.MONTHS.between(first, start);
        var end = months > 0 && first.plusMonths(months).equals(start)
                ? start.plusMonths(months)
                : start.plusDays(WorkingCalendar.days(first, last));
        return new Timeframe(start, end.minusDays(1), calendar, own);
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
