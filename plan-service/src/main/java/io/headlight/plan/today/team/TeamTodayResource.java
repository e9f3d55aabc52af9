package io.headlight.plan.today.team;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.LedTeam;
import io.headlight.kit.caller.Role;
import io.headlight.kit.directory.Person;
import io.headlight.plan.progress.ReadProgress;
import io.headlight.plan.progress.Whose;
import io.headlight.plan.today.OpenExpectations;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Whom of a team to help first, and with what. */
@Path("/v1/today/team")
@RunOnVirtualThread
@RolesAllowed({Role.MANAGER, Role.ADMIN, Role.SERVICE})
@Tag(name = "Today")
public class TeamTodayResource {

    private final ReadProgress reading;
    private final OpenExpectations expectations;
    private final Whose whose;
    private final Caller caller;
    private final Clock clock;

    TeamTodayResource(ReadProgress reading, OpenExpectations expectations, Whose whose, Caller caller, Clock clock) {
        this.reading = reading;
        this.expectations = expectations;
        this.whose = whose;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Whom of a team to help first, and with what",
            description = "Of a team with the teams below it. In the order of what can still be recovered of their"
                    + " behaviors, never of their results: off track with time to correct it, overdue, at risk, out of"
                    + " reach, and last who does well.")
    @APIResponseSchema(
            value = TeamTodayView.class,
            responseCode = "200",
            responseDescription = "Reps with a running plan or something open, whom to help first at the top")
    @APIResponse(responseCode = "404", description = "not_found: no such team")
    @APIResponse(responseCode = "422", description = "invalid: teamId is missing")
    @APIResponse(
            responseCode = "503",
            description =
                    "measurements_unavailable: what was done cannot be measured now; measures_pending: the plan was"
                            + " published a moment ago")
    public TeamTodayView getTeamToday(@NotNull @LedTeam @RestQuery UUID teamId) {
        var now = clock.instant();
        var reps = whose.reps(null, null, teamId);
        var progress = reading.of(reps, null, now, null);
        var open = expectations.of(reps, LocalDate.ofInstant(now, ZoneOffset.UTC));
        var roster = caller.roster();
        return new TeamTodayView(
                now.truncatedTo(ChronoUnit.MILLIS),
                teamId,
                HelpFirst.of(id -> roster.person(id).map(Person::name).orElse(null), progress, open));
    }
}
