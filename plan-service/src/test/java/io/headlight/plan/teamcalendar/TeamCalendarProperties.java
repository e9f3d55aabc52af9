package io.headlight.plan.teamcalendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.headlight.plan.calendar.WorkingCalendar;
import io.headlight.plan.holiday.HolidayRegion;
import io.headlight.plan.holiday.OwnHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TeamCalendarProperties {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Property(tries = 300)
    @Label("The working days of parts add up to those of the whole, which are as many as one counts day by day")
    void addUp(
            @ForAll("calendars") TeamCalendar calendar,
            @ForAll @IntRange(max = 1200) int start,
            @ForAll @IntRange(max = 799) int length,
            @ForAll @IntRange(max = 799) int cut) {
        var first = FIRST.plusDays(start);
        var last = first.plusDays(length);
        var split = first.plusDays(Math.min(cut, length));
        int whole = calendar.workingDays(first, last);
        assertThat(calendar.workingDays(first, split) + calendar.workingDays(split.plusDays(1), last))
                .isEqualTo(whole);
        WorkingCalendar dayByDay = calendar::isWorkingDay;
        assertThat(dayByDay.workingDays(first, last)).isEqualTo(whole);
    }

    @Property(tries = 300)
    @Label("No calendar makes the working days negative, or more than the days; every day off has its reason")
    void neverNegative(
            @ForAll("calendars") TeamCalendar calendar,
            @ForAll @IntRange(max = 1200) int start,
            @ForAll @IntRange(min = -400, max = 400) int length) {
        var first = FIRST.plusDays(start);
        var last = first.plusDays(length);
        assertThat(calendar.workingDays(first, last)).isBetween(0, WorkingCalendar.days(first, last));
        assertThat(calendar.daysPerWeek()).isBetween(1, 7);
        assertThat(calendar.dayOff(first).isEmpty()).isEqualTo(calendar.isWorkingDay(first));
    }

    @Provide
    Arbitrary<TeamCalendar> calendars() {
        var week = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
        var where = Arbitraries.of(
                        new HolidayRegion("DE", "by"),
                        new HolidayRegion("DE", "be"),
                        new HolidayRegion("US", "ca"),
                        new HolidayRegion("GB", "sct"),
                        new HolidayRegion("SA", null))
                .injectNull(0.3);
        var days = Arbitraries.integers().between(0, 1600).map(FIRST::plusDays);
        var own = days.set().ofMaxSize(30);
        return Combinators.combine(week, where, own, days.list().ofMaxSize(10))
                .as((workingDays, holidays, off, worked) -> Settings.calendar(
                        workingDays,
                        "UTC",
                        holidays,
                        off.stream().map(day -> new OwnHoliday(day, "Off")).toList(),
                        List.copyOf(worked)));
    }
}
