package io.headlight.plan.teamcalendar;

import io.headlight.plan.calendar.WorkingCalendar;
import io.headlight.plan.fiscal.FiscalYears;
import io.headlight.plan.holiday.Holidays;
import io.headlight.plan.holiday.OwnHoliday;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The calendar that a team works by: its weekdays without its holidays. Reads each year once, so that it can be asked day
 * by day.
 */
public final class TeamCalendar implements WorkingCalendar {

    /** @param until per day of the year, working days up to and including it; 0 for the day before the first */
    private record Year(Map<LocalDate, String> publicHolidays, int[] until) {}

    private final CalendarVersion version;
    private final CalendarSettings settings;
    private final Holidays holidays;
    private final Map<LocalDate, String> own;
    private final Set<LocalDate> worked;
    private final Map<Integer, Year> years = new ConcurrentHashMap<>();

    /** @param version null for what holds where nobody has set anything */
    TeamCalendar(CalendarVersion version, Holidays holidays) {
        this.version = version;
        this.settings = version == null ? CalendarSettings.BUILT_IN : version.settings;
        this.holidays = holidays;
        this.own = settings.ownHolidays().stream().collect(Collectors.toMap(OwnHoliday::on, OwnHoliday::name));
        this.worked = new HashSet<>(settings.workedHolidays());
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        var until = year(day.getYear()).until;
        return until[day.getDayOfYear()] > until[day.getDayOfYear() - 1];
    }

    @Override
    public int workingDays(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return 0;
        }
        int days = 0;
        for (int y = first.getYear(); y <= last.getYear(); y++) {
            var until = year(y).until;
            int from = y == first.getYear() ? first.getDayOfYear() - 1 : 0;
            int to = y == last.getYear() ? last.getDayOfYear() : until.length - 1;
            days += until[to] - until[from];
        }
        return days;
    }

    @Override
    public int daysPerWeek() {
        return settings.workingDays().size();
    }

    public ZoneId timeZone() {
        return ZoneId.of(settings.timeZone());
    }

    public DayOfWeek weekStart() {
        return settings.weekStart();
    }

    public FiscalYears fiscalYears() {
        return new FiscalYears(settings.fiscalYear(), settings.weekStart());
    }

    /** The team's own date at this moment. */
    public LocalDate dayAt(Instant moment) {
        return LocalDate.ofInstant(moment, timeZone());
    }

    /** When the day begins: at midnight, or right after where the clocks skip it. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(timeZone()).toInstant();
    }

    /** Why nobody works that day; empty on a working day. */
    public Optional<DayOff> dayOff(LocalDate day) {
        if (isWorkingDay(day)) {
            return Optional.empty();
        }
        if (!settings.workingDays().contains(day.getDayOfWeek())) {
            return Optional.of(DayOff.WEEKEND);
        }
        return Optional.of(own.containsKey(day) ? DayOff.OWN_HOLIDAY : DayOff.PUBLIC_HOLIDAY);
    }

    /** The name of the holiday on that day, though the team may work or have a weekend. */
    public Optional<String> holiday(LocalDate day) {
        return Optional.ofNullable(own.get(day))
                .or(() -> Optional.ofNullable(year(day.getYear()).publicHolidays.get(day)));
    }

    Optional<CalendarVersion> version() {
        return Optional.ofNullable(version);
    }

    CalendarSettings settings() {
        return settings;
    }

    private Year year(int year) {
        return years.computeIfAbsent(year, this::read);
    }

    private Year read(int year) {
        var given = settings.holidays() == null ? Map.<LocalDate, String>of() : holidays.in(settings.holidays(), year);
        var first = LocalDate.of(year, 1, 1);
        var until = new int[first.lengthOfYear() + 1];
        for (int day = 1; day < until.length; day++) {
            until[day] = until[day - 1] + (isWorked(first.withDayOfYear(day), given) ? 1 : 0);
        }
        return new Year(given, until);
    }

    private boolean isWorked(LocalDate day, Map<LocalDate, String> publicHolidays) {
        return settings.workingDays().contains(day.getDayOfWeek())
                && !own.containsKey(day)
                && (worked.contains(day) || !publicHolidays.containsKey(day));
    }
}
