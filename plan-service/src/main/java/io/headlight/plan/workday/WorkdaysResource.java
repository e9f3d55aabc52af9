package io.headlight.plan.workday;

import io.headlight.kit.caller.Role;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import io.headlight.plan.calendar.OrderedPeriod;
import io.headlight.plan.calendar.PlannableDay;
import io.headlight.plan.calendar.WorkingCalendar;
import io.headlight.plan.teamcalendar.Calendars;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What a team's calendar comes to: day by day, and in fiscal years. */
@Path("/v1/calendars/{teamId}")
@RunOnVirtualThread
@RolesAllowed({Role.REP, Role.MANAGER, Role.ADMIN, Role.SERVICE})
@Tag(name = "Calendars")
public class WorkdaysResource {

    private final Calendars calendars;
    private final Clock clock;

    WorkdaysResource(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @GET
    @Path("/days")
    @Operation(summary = "On which days a team works, and why not on the others")
    @APIResponse(responseCode = "200", description = "Every day from from to to, both included")
    @APIResponse(responseCode = "404", description = "not_found: no team of this id")
    @APIResponse(responseCode = "422", description = "invalid; ordered_days: to is before from, or 400 days after it")
    public WorkdaysView listWorkdays(
            @RestPath UUID teamId,
            @NotNull @PlannableDay @RestQuery LocalDate from,
            @NotNull @PlannableDay @RestQuery @Parameter(description = "At most 400 days, both included")
                    LocalDate to) {
        int days = WorkingCalendar.days(from, to);
        if (days == 0 || days > OrderedPeriod.MOST_DAYS) {
            throw new Rejection.Invalid(Violation.ofParameter(
                    "to",
                    "ordered_days",
                    "Must not be before from, and at most %d days with it.".formatted(OrderedPeriod.MOST_DAYS)));
        }
        return WorkdaysView.of(teamId, from, to, calendars.now(teamId));
    }

    @GET
    @Path("/fiscal-periods")
    @Operation(
            summary = "A fiscal year of a team with its quarters and periods",
            description = "By its name, or by a day in it; without either the present one, where the team is.")
    @APIResponse(responseCode = "200", description = "The year")
    @APIResponse(responseCode = "404", description = "not_found: no team of this id")
    @APIResponse(responseCode = "422", description = "invalid; year_or_day: send one of the two")
    public FiscalYearView getFiscalPeriods(
            @RestPath UUID teamId,
            @Min(PlannableDay.FIRST_YEAR) @Max(PlannableDay.LAST_YEAR) @RestQuery Integer year,
            @PlannableDay @RestQuery @Parameter(description = "A day in the year") LocalDate on) {
        if (year != null && on != null) {
            throw new Rejection.Invalid(
                    Violation.ofParameter("on", "year_or_day", "Send either year or on, not both."));
        }
        var calendar = calendars.now(teamId);
        var years = calendar.fiscalYears();
        var day = on == null ? calendar.dayAt(clock.instant()) : on;
        return FiscalYearView.of(teamId, year == null ? years.containing(day) : years.named(year), calendar);
    }
}
