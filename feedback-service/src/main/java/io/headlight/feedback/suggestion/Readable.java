package io.headlight.feedback.suggestion;

import io.headlight.feedback.progress.Days;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Numbers, days and periods as an English sentence has them, seen from one day. */
record Readable(LocalDate today) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_IN_YEAR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final int WEEK = 7;

    static String number(BigDecimal number) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.UK)).format(number);
    }

    static String workingDays(int days) {
        return days == 1 ? "1 working day" : days + " working days";
    }

    /** "18 December", with the year when it is not this one. */
    String day(LocalDate day) {
        return day.format(Year.from(day).equals(Year.from(today)) ? DAY : DAY_IN_YEAR);
    }

    /** "Friday 27 November". */
    String dayOfWeek(LocalDate day) {
        return name(day) + " " + day(day);
    }

    /** A day that is over: "yesterday (22 November)", "last Friday (20 November)", "on Friday 6 November". */
    String past(LocalDate day) {
        long ago = ChronoUnit.DAYS.between(day, today);
        if (ago == 1) {
            return "yesterday (%s)".formatted(day(day));
        }
        return ago <= WEEK ? "last %s (%s)".formatted(name(day), day(day)) : "on " + dayOfWeek(day);
    }

    /** A period that is over: "last week (16–22 November)", "last month (October)", else its days. */
    String past(Days period) {
        if (period.equals(Days.weekOf(today.minusWeeks(1)))) {
            return "last week (%s)".formatted(span(period));
        }
        if (period.equals(Days.monthOf(today.minusMonths(1)))) {
            return "last month (%s)".formatted(period.from().format(MONTH));
        }
        return "from %s to %s".formatted(day(period.from()), day(period.to()));
    }

    private String span(Days period) {
        var from = period.from();
        return from.getMonth() == period.to().getMonth()
                ? from.getDayOfMonth() + "–" + day(period.to())
                : day(from) + " – " + day(period.to());
    }

    private static String name(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK);
    }
}
