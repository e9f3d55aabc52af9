package io.headlight.plan.template;

import io.headlight.plan.calendar.WorkingCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** How long a plan lasts, to fit a template's usual targets to it. */
record Length(LocalDate startsOn, LocalDate endsOn, WorkingCalendar calendar) {

    /** Working days of thirteen weeks, for which templates state what is usual. */
    private static final BigDecimal QUARTER = BigDecimal.valueOf(65);

    /** The share of a quarter's target, in whole numbers and at least one. */
    BigDecimal shareOf(BigDecimal quarterly) {
        var days = BigDecimal.valueOf(calendar.workingDays(startsOn, endsOn));
        return quarterly.multiply(days).divide(QUARTER, 0, RoundingMode.HALF_UP).max(BigDecimal.ONE);
    }

    /** The last day of that week of the plan, or its end if that is earlier. */
    LocalDate dayAfterWeeks(int weeks) {
        var day = startsOn.plusWeeks(weeks).minusDays(1);
        while (!calendar.isWorkingDay(day) && day.isAfter(startsOn)) {
            day = day.minusDays(1);
        }
        return day.isBefore(endsOn) ? day : endsOn;
    }
}
