package io.headlight.plan.course;

import io.headlight.plan.line.PlainNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Where one rep stands on one line. Rates and ratios that have no meaning yet are null, never zero and never infinite.
 *
 * <pre>
 * attainment       actual ÷ target of the whole timeframe; 1.0 is 100 %
 * pace             actual ÷ prorated target; 1.0 is just in time
 * run rate         actual ÷ working days over
 * required rate    (target − actual) ÷ working days left; 0 once achieved, null when it is too late
 * </pre>
 *
 * @param actual null only for a level nobody has measured yet
 */
public record Standing(
        BigDecimal actual,
        BigDecimal attainment,
        BigDecimal pace,
        BigDecimal runRate,
        BigDecimal requiredRunRate,
        ProgressState state) {

    /** Off track is ten percent or more behind. */
    private static final BigDecimal AT_RISK_ABOVE = new BigDecimal("0.9");

    public static Standing of(Course course, BigDecimal measured) {
        var actual = measured == null && !course.level() ? BigDecimal.ZERO : measured;
        return new Standing(
                actual,
                ratio(actual, course.target()),
                ratio(actual, course.proratedTarget()),
                course.level() || course.daysElapsed() == 0 ? null : rate(actual, course.daysElapsed()),
                course.level() ? null : rate(missing(course, actual), course.daysLeft()),
                course.level() ? levelState(course, actual) : state(course, actual));
    }

    /** The part of what was due that is there; null while nothing is due. Of a reached target all is there. */
    public BigDecimal credit(Course course) {
        if (course.asksNothing()) {
            return null;
        }
        if (state == ProgressState.ACHIEVED) {
            return pace == null ? BigDecimal.ONE : pace.max(BigDecimal.ONE);
        }
        if (course.due().signum() == 0) {
            return null;
        }
        if (actual == null) {
            return BigDecimal.ZERO;
        }
        // Only whole things are due: two of 2.4 are all that can be there.
        return actual.compareTo(course.due()) >= 0 ? pace.max(BigDecimal.ONE) : pace;
    }

    private static ProgressState state(Course course, BigDecimal actual) {
        if (course.asksNothing()) {
            return ProgressState.ON_TRACK;
        }
        if (actual.compareTo(course.target()) >= 0) {
            return ProgressState.ACHIEVED;
        }
        if (course.isOver()) {
            return ProgressState.MISSED;
        }
        var state = against(course.due(), actual);
        return course.late() && state == ProgressState.ON_TRACK ? ProgressState.AT_RISK : state;
    }

    /** A level can still fall, so it is achieved only when the time is over. */
    private static ProgressState levelState(Course course, BigDecimal actual) {
        if (course.asksNothing()) {
            return ProgressState.ON_TRACK;
        }
        if (course.isOver()) {
            return actual != null && actual.compareTo(course.target()) >= 0
                    ? ProgressState.ACHIEVED
                    : ProgressState.MISSED;
        }
        if (actual == null) {
            return course.daysElapsed() == 0 ? ProgressState.ON_TRACK : ProgressState.AT_RISK;
        }
        return against(course.target(), actual);
    }

    private static ProgressState against(BigDecimal due, BigDecimal actual) {
        if (actual.compareTo(due) >= 0) {
            return ProgressState.ON_TRACK;
        }
        return actual.compareTo(due.multiply(AT_RISK_ABOVE)) > 0 ? ProgressState.AT_RISK : ProgressState.OFF_TRACK;
    }

    static BigDecimal missing(Course course, BigDecimal actual) {
        return course.target().subtract(actual).max(BigDecimal.ZERO);
    }

    private static BigDecimal ratio(BigDecimal actual, BigDecimal of) {
        return actual == null || of.signum() == 0 ? null : actual.divide(of, Goal.EXACT);
    }

    private static BigDecimal rate(BigDecimal amount, int days) {
        if (days == 0) {
            return amount.signum() == 0 ? BigDecimal.ZERO : null;
        }
        return amount.divide(BigDecimal.valueOf(days), Goal.EXACT);
    }

    /** A number as it is shown: four decimals at most, no trailing zeros, no exponent. */
    public static BigDecimal shown(BigDecimal number) {
        return number == null ? null : PlainNumber.of(number.setScale(4, RoundingMode.HALF_UP));
    }
}
