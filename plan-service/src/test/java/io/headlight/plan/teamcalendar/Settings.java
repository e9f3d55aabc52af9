package io.headlight.plan.teamcalendar;

import io.headlight.plan.holiday.HolidayRegion;
import io.headlight.plan.holiday.Holidays;
import io.headlight.plan.holiday.OwnHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Calendars for tests that need no database. */
final class Settings {

    static final Set<DayOfWeek> WEEKDAYS = CalendarSettings.BUILT_IN.workingDays();

    private Settings() {}

    static TeamCalendar in(String country, String region) {
        return calendar(WEEKDAYS, "Europe/Berlin", new HolidayRegion(country, region), List.of(), List.of());
    }

    static TeamCalendar in(String timeZone) {
        return calendar(WEEKDAYS, timeZone, null, List.of(), List.of());
    }

    static TeamCalendar calendar(
            Set<DayOfWeek> workingDays,
            String timeZone,
            HolidayRegion holidays,
            List<OwnHoliday> own,
            List<LocalDate> worked) {
        var settings = new CalendarSettings(DayOfWeek.MONDAY, workingDays, timeZone, holidays, own, worked, null);
        return new TeamCalendar(new CalendarVersion(null, 1, settings, null, (UUID) null), new Holidays());
    }
}
