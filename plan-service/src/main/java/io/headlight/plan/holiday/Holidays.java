package io.headlight.plan.holiday;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.headlight.kit.problem.Violation;
import io.headlight.plan.calendar.PlannableDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Public holidays of countries and their regions, as Jollyday computes them; it remembers what it computed. */
@ApplicationScoped
public class Holidays {

    /** By day, with their English names. None outside the years that are computed. */
    public Map<LocalDate, String> in(HolidayRegion where, int year) {
        if (year < PlannableDay.FIRST_YEAR || year > PlannableDay.LAST_YEAR) {
            return Map.of();
        }
        var country = country(where);
        var region = path(country.getCalendarHierarchy(), where)
                .orElseThrow(() -> new IllegalStateException("A region that was known is not any more: " + where));
        var days = new TreeMap<LocalDate, String>();
        // One that is given on another day than it falls on may be given in another year.
        IntStream.rangeClosed(year - 1, year + 1)
                .mapToObj(around -> country.getHolidays(Year.of(around), HolidayType.PUBLIC_HOLIDAY, region))
                .flatMap(all -> all.stream().sorted())
                .filter(holiday -> holiday.getDate().getYear() == year)
                .forEach(holiday -> days.merge(holiday.getDate(), name(holiday), Holidays::both));
        return days;
    }

    /** @param at where it is in the request */
    public Optional<Violation> fault(HolidayRegion where, String at) {
        if (!isCountry(where.country())) {
            return Optional.of(Violation.at(
                    at + "/country", "unknown_country", "No holidays are known of %s.".formatted(where.country())));
        }
        var hierarchy = country(where).getCalendarHierarchy();
        if (path(hierarchy, where).isPresent()) {
            return Optional.empty();
        }
        var regions = new TreeSet<>(hierarchy.getChildren().keySet());
        return Optional.of(Violation.at(
                at + "/region",
                "unknown_region",
                regions.isEmpty()
                        ? "The holidays of %s are the same everywhere: leave it out.".formatted(where.country())
                        : "%s is no region of %s: expected one of %s."
                                .formatted(where.region(), where.country(), String.join(", ", regions))));
    }

    private static boolean isCountry(String code) {
        return code.length() == 2 && HolidayManager.getSupportedCalendarCodes().contains(code);
    }

    private static HolidayManager country(HolidayRegion where) {
        return HolidayManager.getInstance(
                ManagerParameters.create(where.country().toLowerCase(Locale.ROOT)));
    }

    /** The region as Jollyday writes it: some codes are in capitals. */
    private static Optional<String[]> path(CalendarHierarchy country, HolidayRegion where) {
        List<String> path = new ArrayList<>();
        var here = country;
        for (var step : where.steps()) {
            var known = here.getChildren().keySet().stream()
                    .filter(step::equalsIgnoreCase)
                    .findFirst();
            if (known.isEmpty()) {
                return Optional.empty();
            }
            path.add(known.get());
            here = here.getChildren().get(known.get());
        }
        return Optional.of(path.toArray(String[]::new));
    }

    private static String name(Holiday holiday) {
        return holiday.getDescription(Locale.ENGLISH);
    }

    private static String both(String one, String other) {
        return one.equals(other) ? one : one + ", " + other;
    }
}
