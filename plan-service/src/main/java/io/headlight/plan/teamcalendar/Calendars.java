package io.headlight.plan.teamcalendar;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.problem.Rejection;
import io.headlight.plan.holiday.Holidays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The calendars that the teams of a tenant work by. */
@ApplicationScoped
public class Calendars {

    private final CalendarVersions versions;
    private final Holidays holidays;
    private final Caller caller;

    Calendars(CalendarVersions versions, Holidays holidays, Caller caller) {
        this.versions = versions;
        this.holidays = holidays;
        this.caller = caller;
    }

    /**
     * All of the current tenant's, in one query; in a request and in background work as a tenant.
     *
     * @param known as they were known at that moment; null for now
     */
    public CalendarsThen at(Instant known) {
        return new CalendarsThen(caller.roster(), versions.latest(known), holidays);
    }

    /**
     * The one a team works by now.
     *
     * @throws Rejection.NotFound when the tenant has no such team
     */
    public TeamCalendar now(UUID teamId) {
        require(teamId);
        return at(null).of(teamId);
    }

    void require(UUID teamId) {
        caller.roster().team(teamId).orElseThrow(() -> Rejection.NotFound.of("team", teamId));
    }
}
