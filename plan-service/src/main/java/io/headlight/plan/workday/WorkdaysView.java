package io.headlight.plan.workday;

import io.headlight.plan.teamcalendar.TeamCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some days of a team, each of them, in their order. */
@Schema(examples = """
                {"teamId": "7ea00000-0000-4000-8000-000000000004", "from": "2027-01-05", "to": "2027-01-06",
                 "workingDays": 1, "days": [{"on": "2027-01-05", "working": true},
                  {"on": "2027-01-06", "working": false, "dayOff": "PUBLIC_HOLIDAY", "holiday": "Epiphany"}]}""")
public record WorkdaysView(
        UUID teamId,
        LocalDate from,
        LocalDate to,
        @Schema(description = "How many") int workingDays,
        List<Workday> days) {

    static WorkdaysView of(UUID teamId, LocalDate from, LocalDate to, TeamCalendar calendar) {
        return new WorkdaysView(
                teamId,
                from,
                to,
                calendar.workingDays(from, to),
                from.datesUntil(to.plusDays(1))
                        .map(day -> Workday.of(day, calendar))
                        .toList());
    }
}
