package io.headlight.plan.teamcalendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change to a team's calendar; what held before is the version before.
 *
 * @param settings null when the team was told to inherit again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        requiredProperties = {"version", "recordedAt", "recordedBy"},
        examples = """
                {"version": 3, "recordedAt": "2026-12-01T09:12:00Z",
                 "recordedBy": "9e500000-0000-4000-8000-000000000001",
                 "settings": {"weekStart": "SUNDAY",
                  "workingDays": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "SUNDAY"],
                  "timeZone": "Asia/Riyadh", "ownHolidays": [], "workedHolidays": [],
                  "fiscalYear": {"pattern": "MONTHS", "firstMonth": 1, "namedAfter": "LAST_MONTH"}}}""")
public record CalendarVersionView(
        int version,
        Instant recordedAt,

        @Schema(description = "Who changed it") UUID recordedBy,

        @Schema(description = "What holds since; absent when the team was told to inherit again")
        CalendarSettings settings) {

    static CalendarVersionView of(CalendarVersion row) {
        return new CalendarVersionView(row.number, row.recordedAt, row.recordedBy, row.settings);
    }
}
