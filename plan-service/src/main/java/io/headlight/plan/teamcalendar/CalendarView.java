package io.headlight.plan.teamcalendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The calendar a team works by.
 *
 * @param inheritedFrom the team it was set for; null unless inherited
 * @param version of the team it was set for; null, like who and when, when it is built in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"teamId", "source", "settings"},
        examples = """
                {"teamId": "7ea00000-0000-4000-8000-000000000004", "source": "INHERITED",
                 "inheritedFrom": "7ea00000-0000-4000-8000-000000000002", "version": 3,
                 "recordedAt": "2026-12-01T09:12:00Z", "recordedBy": "9e500000-0000-4000-8000-000000000001",
                 "settings": {"weekStart": "MONDAY",
                  "workingDays": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"],
                  "timeZone": "Europe/Berlin", "holidays": {"country": "DE", "region": "by"}, "ownHolidays": [],
                  "workedHolidays": [], "fiscalYear": {"pattern": "MONTHS", "firstMonth": 1,
                   "namedAfter": "LAST_MONTH"}}}""")
public record CalendarView(
        UUID teamId,
        CalendarSource source,

        @Schema(description = "The nearest team above that has its own; absent unless inherited")
        UUID inheritedFrom,

        @Schema(description = "Rises with every change; the ETag of the team it was set for. Absent when built in")
        Integer version,

        Instant recordedAt,
        UUID recordedBy,
        CalendarSettings settings) {

    /** Where the calendar of a team comes from. */
    public enum CalendarSource {
        /** It was set for this team. */
        OWN,
        /** It was set for a team above. */
        INHERITED,
        /** Nobody has set one. */
        BUILT_IN
    }

    boolean belongsToTeam() {
        return source == CalendarSource.OWN;
    }

    static CalendarView of(UUID teamId, TeamCalendar calendar) {
        return calendar.version()
                .map(set -> new CalendarView(
                        teamId,
                        set.teamId.equals(teamId) ? CalendarSource.OWN : CalendarSource.INHERITED,
                        set.teamId.equals(teamId) ? null : set.teamId,
                        set.number,
                        set.recordedAt,
                        set.recordedBy,
                        set.settings))
                .orElseGet(() ->
                        new CalendarView(teamId, CalendarSource.BUILT_IN, null, null, null, null, calendar.settings()));
    }
}
