package io.headlight.plan.fiscal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** On which last day of a week a fiscal year of whole weeks ends. */
public enum FiscalYearEnd {
    /** The last one in the month. */
    LAST(0),
    /** The one nearest to the end of the month, be it in the next. */
    NEAREST(3);

    private final int daysAfterTheMonth;

    FiscalYearEnd(int daysAfterTheMonth) {
        this.daysAfterTheMonth = daysAfterTheMonth;
    }

    LocalDate of(LocalDate endOfMonth, DayOfWeek lastOfWeek) {
        return endOfMonth.plusDays(daysAfterTheMonth).with(TemporalAdjusters.previousOrSame(lastOfWeek));
    }
}
