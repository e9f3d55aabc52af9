package io.headlight.plan.workday;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.headlight.plan.teamcalendar.DayOff;
import io.headlight.plan.teamcalendar.TeamCalendar;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One day of a team.
 *
 * @param dayOff why nobody works; null on a working day
 * @param holiday its name; there too when the holiday is worked, or falls on a weekend
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"on", "working"},
        examples = """
                {"on": "2027-01-06", "working": false, "dayOff": "PUBLIC_HOLIDAY", "holiday": "Epiphany"}""")
public record Workday(
        LocalDate on,
        boolean working,

        @Schema(description = "Why nobody works; absent on a working day")
        DayOff dayOff,

        @Schema(
                description = "The holiday's name; there too when it is worked or falls on a weekend",
                examples = "Epiphany")
        String holiday) {

    static Workday of(LocalDate day, TeamCalendar calendar) {
        return new Workday(
                day,
                calendar.isWorkingDay(day),
                calendar.dayOff(day).orElse(null),
                calendar.holiday(day).orElse(null));
    }
}
