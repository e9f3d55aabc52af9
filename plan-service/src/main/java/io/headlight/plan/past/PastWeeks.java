package io.headlight.plan.past;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The whole weeks before a plan, Monday to Sunday, that are over: half a year, long enough for a season and short enough to
 * be about the same work.
 *
 * @param from a Monday, {@code to} a Sunday, both included
 */
@Schema(
        requiredProperties = {"from", "to"},
        examples = """
                {"from": "2026-07-06", "to": "2027-01-03"}""")
public record PastWeeks(
        @Schema(description = "A Monday", examples = "2026-07-06")
        LocalDate from,

        @Schema(description = "A Sunday, included", examples = "2027-01-03")
        LocalDate to) {

    public static final int COUNT = 26;

    /** @param today the day that is not over yet */
    public static PastWeeks before(LocalDate startsOn, LocalDate today) {
        var lastDay = (startsOn.isBefore(today) ? startsOn : today).minusDays(1);
        var to = lastDay.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        return new PastWeeks(to.minusWeeks(COUNT).plusDays(1), to);
    }

    /** The last of them, so many. */
    public PastWeeks last(int weeks) {
        return new PastWeeks(to.minusWeeks(weeks).plusDays(1), to);
    }

    LocalDate startOf(int week) {
        return from.plusWeeks(week);
    }

    LocalDate endOf(int week) {
        return from.plusWeeks(week).plusDays(6);
    }

    /** Which of them the day is in. */
    int weekOf(LocalDate day) {
        return (int) ((day.toEpochDay() - from.toEpochDay()) / DayOfWeek.values().length);
    }
}
