package io.headlight.plan.teamcalendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.kit.problem.Violation;
import io.headlight.plan.calendar.KnownTimeZone;
import io.headlight.plan.calendar.PlannableDay;
import io.headlight.plan.fiscal.FiscalYearRule;
import io.headlight.plan.holiday.HolidayRegion;
import io.headlight.plan.holiday.OwnHoliday;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a team works. Taken as a whole: a team that sets its own inherits none of it.
 *
 * @param holidays whose public holidays are days off; null for none
 * @param ownHolidays days off besides those
 * @param workedHolidays public holidays on which the team works nevertheless
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"weekStart": "MONDAY", "workingDays": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"],
                 "timeZone": "Europe/Berlin", "holidays": {"country": "DE", "region": "by"},
                 "ownHolidays": [{"on": "2027-12-24", "name": "Christmas Eve"}], "workedHolidays": ["2027-01-06"],
                 "fiscalYear": {"pattern": "MONTHS", "firstMonth": 10, "namedAfter": "LAST_MONTH"}}""")
public record CalendarSettings(
        @NotNull @Schema(description = "The first day of a week", examples = "MONDAY")
        DayOfWeek weekStart,

        @NotEmpty @Schema(examples = "[\"MONDAY\", \"TUESDAY\", \"WEDNESDAY\", \"THURSDAY\", \"FRIDAY\"]")
        Set<@NotNull DayOfWeek> workingDays,

        @NotNull @KnownTimeZone @Size(max = 60) @Schema(examples = "Europe/Berlin")
        String timeZone,

        @Valid @Schema(description = "Whose public holidays are days off. Absent: none are")
        HolidayRegion holidays,

        @Size(max = 200) @Schema(description = "Days off besides those")
        List<@NotNull @Valid OwnHoliday> ownHolidays,

        @Size(max = 200) @Schema(description = "Public holidays on which the team works nevertheless")
        List<@NotNull @PlannableDay LocalDate> workedHolidays,

        @Valid @Schema(description = "Calendar years of months unless told")
        FiscalYearRule fiscalYear) {

    /** What holds where nobody has set anything. */
    static final CalendarSettings BUILT_IN = new CalendarSettings(
            DayOfWeek.MONDAY, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "UTC", null, null, null, null);

    public CalendarSettings {
        workingDays = workingDays == null || workingDays.stream().anyMatch(Objects::isNull)
                ? workingDays
                : Collections.unmodifiableSet(new TreeSet<>(workingDays));
        ownHolidays = ownHolidays == null ? List.of() : ownHolidays;
        workedHolidays = workedHolidays == null ? List.of() : workedHolidays;
        fiscalYear = fiscalYear == null ? FiscalYearRule.CALENDAR_YEAR : fiscalYear;
    }

    /** Where these contradict themselves. */
    List<Violation> contradictions() {
        var found = new ArrayList<Violation>();
        var off = new HashSet<LocalDate>();
        for (int i = 0; i < ownHolidays.size(); i++) {
            if (!off.add(ownHolidays.get(i).on())) {
                found.add(
                        Violation.at("/ownHolidays/%d/on".formatted(i), "repeated_day", "This day is there already."));
            }
        }
        for (int i = 0; i < workedHolidays.size(); i++) {
            if (off.contains(workedHolidays.get(i))) {
                found.add(Violation.at(
                        "/workedHolidays/" + i, "contradictory_day", "This day is one of ownHolidays, so a day off."));
            }
        }
        fiscalYear.fault("/fiscalYear").ifPresent(found::add);
        return found;
    }
}
