package io.headlight.plan.teamcalendar;

import static io.headlight.plan.teamcalendar.Settings.WEEKDAYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.plan.calendar.Timeframe;
import io.headlight.plan.holiday.HolidayRegion;
import io.headlight.plan.holiday.Holidays;
import io.headlight.plan.holiday.OwnHoliday;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamCalendarTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    @Test
    @DisplayName("2027 has 261 weekdays: 253 to work on in Bavaria, 255 in Berlin")
    void regionalHolidays() {
        assertThat(new TeamCalendar(null, new Holidays()).workingDays(FIRST, LAST))
                .isEqualTo(261);
        assertThat(Settings.in("DE", "by").workingDays(FIRST, LAST)).isEqualTo(253);
        assertThat(Settings.in("DE", "be").workingDays(FIRST, LAST)).isEqualTo(255);
        assertThat(new Timeframe(FIRST, LAST, Settings.in("DE", "by")).total()).isEqualTo(253);
    }

    @Test
    @DisplayName("A week from Sunday to Thursday has five days of work, none of them on Friday")
    void sundayToThursday() {
        var days = EnumSet.complementOf(EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));
        var calendar = Settings.calendar(days, "Asia/Riyadh", null, List.of(), List.of());
        assertThat(calendar.daysPerWeek()).isEqualTo(5);
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 3))).isTrue();
        assertThat(calendar.dayOff(LocalDate.of(2027, 1, 1))).contains(DayOff.WEEKEND);
        assertThat(calendar.workingDays(LocalDate.of(2027, 1, 3), LocalDate.of(2027, 1, 9)))
                .isEqualTo(5);
    }

    @Test
    void ownHolidaysAreOffAndWorkedOnesAreNot() {
        var epiphany = LocalDate.of(2027, 1, 6);
        var eve = LocalDate.of(2027, 12, 24);
        var calendar = Settings.calendar(
                WEEKDAYS,
                "Europe/Berlin",
                new HolidayRegion("DE", "by"),
                List.of(new OwnHoliday(eve, "Christmas Eve")),
                List.of(epiphany));
        assertThat(calendar.isWorkingDay(epiphany)).isTrue();
        assertThat(calendar.dayOff(epiphany)).isEmpty();
        assertThat(calendar.holiday(epiphany)).contains("Epiphany");
        assertThat(calendar.dayOff(eve)).contains(DayOff.OWN_HOLIDAY);
        assertThat(calendar.holiday(eve)).contains("Christmas Eve");
        assertThat(calendar.dayOff(LocalDate.of(2027, 3, 26))).contains(DayOff.PUBLIC_HOLIDAY);
        assertThat(calendar.dayOff(LocalDate.of(2027, 10, 3))).contains(DayOff.WEEKEND);
        assertThat(calendar.holiday(LocalDate.of(2027, 10, 3))).contains("German Unity Day");
        assertThat(calendar.workingDays(FIRST, LAST)).isEqualTo(253);
    }

    @Test
    @DisplayName("A leap day is worked when it is a weekday, and counts in its month and its year")
    void leapDay() {
        var calendar = Settings.in("UTC");
        var leap = LocalDate.of(2028, 2, 29); // a Tuesday
        assertThat(calendar.isWorkingDay(leap)).isTrue();
        assertThat(calendar.workingDaysInMonthOf(leap)).isEqualTo(21);
        assertThat(calendar.workingDays(leap, LocalDate.of(2028, 3, 1))).isEqualTo(2);
        assertThat(calendar.workingDays(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 12, 31)))
                .isEqualTo(260);
        assertThat(calendar.workingDays(LocalDate.of(2032, 12, 1), LocalDate.of(2033, 1, 31)))
                .isEqualTo(23 + 21);
    }

    @ParameterizedTest(name = "In {0}, {1} begins at {2} and lasts {3} hours")
    @CsvSource({
        "Europe/London, 2027-03-27, 2027-03-27T00:00:00Z, 24",
        "Europe/London, 2027-03-28, 2027-03-28T00:00:00Z, 23",
        "Europe/London, 2027-03-29, 2027-03-28T23:00:00Z, 24",
        "Europe/London, 2027-10-31, 2027-10-30T23:00:00Z, 25",
        "Europe/London, 2027-11-01, 2027-11-01T00:00:00Z, 24",
        "America/New_York, 2027-03-14, 2027-03-14T05:00:00Z, 23",
        // Egypt's clocks skip midnight itself.
        "Africa/Cairo, 2027-04-30, 2027-04-29T22:00:00Z, 23",
    })
    void daylightSaving(String zone, LocalDate day, Instant begins, int hours) {
        var calendar = Settings.in(zone);
        assertThat(calendar.startOf(day)).isEqualTo(begins);
        assertThat(Duration.between(begins, calendar.startOf(day.plusDays(1)))).hasHours(hours);
        assertThat(calendar.dayAt(begins)).isEqualTo(day);
        assertThat(calendar.dayAt(begins.minusNanos(1))).isEqualTo(day.minusDays(1));
    }

    @Test
    @DisplayName("Years beyond those whose holidays can be computed have weekdays all the same")
    void farAway() {
        var calendar = Settings.in("AE", null);
        assertThat(calendar.workingDays(LocalDate.of(9999, 1, 1), LocalDate.of(9999, 12, 31)))
                .isEqualTo(261);
        assertThat(calendar.isWorkingDay(LocalDate.of(1, 1, 1))).isTrue();
    }
}
