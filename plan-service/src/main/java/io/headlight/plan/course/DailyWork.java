package io.headlight.plan.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rep did on each working day that is over. What was done on a day off counts for the working day before it.
 *
 * @param amounts in order
 */
record DailyWork(List<BigDecimal> amounts) {

    static DailyWork of(List<Stretch> stretches, Done done, LocalDate today) {
        var amounts = new ArrayList<BigDecimal>();
        var before = BigDecimal.ZERO;
        for (var stretch : stretches) {
            var end = today.isAfter(stretch.to()) ? stretch.to().plusDays(1) : today;
            for (var day = stretch.from(); day.isBefore(end); day = day.plusDays(1)) {
                var through = done.through().getOrDefault(day, before);
                add(amounts, through.subtract(before), stretch.time().own().isWorkingDay(day));
                before = through;
            }
        }
        return new DailyWork(amounts);
    }

    private static void add(List<BigDecimal> amounts, BigDecimal amount, boolean worked) {
        if (worked || amounts.isEmpty() && amount.signum() != 0) {
            amounts.add(amount);
        } else if (amount.signum() != 0) {
            amounts.set(amounts.size() - 1, amounts.getLast().add(amount));
        }
    }

    BigDecimal total() {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Days on which anything was done. */
    int practiceDays() {
        return (int) amounts.stream().filter(amount -> amount.signum() > 0).count();
    }

    /** How many of the last days in a row it was done on. */
    int streak() {
        int days = 0;
        while (days < amounts.size() && amounts.get(amounts.size() - 1 - days).signum() > 0) {
            days++;
        }
        return days;
    }

    /** The most in any so many days in a row; null when fewer are over. */
    BigDecimal mostIn(int days) {
        if (days <= 0 || days > amounts.size()) {
            return null;
        }
        var window = BigDecimal.ZERO;
        var most = BigDecimal.ZERO;
        for (int i = 0; i < amounts.size(); i++) {
            window = window.add(amounts.get(i));
            if (i >= days) {
                window = window.subtract(amounts.get(i - days));
            }
            if (i >= days - 1) {
                most = most.max(window);
            }
        }
        return most;
    }
}
