package io.headlight.plan.today;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.Role;
import io.headlight.kit.caller.VisibleRep;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import io.headlight.plan.progress.ReadProgress;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What a rep does best next: an end to guessing where an hour is best spent. */
@Path("/v1/today")
@RunOnVirtualThread
@RolesAllowed({Role.REP, Role.MANAGER, Role.ADMIN, Role.SERVICE})
@Tag(name = "Today")
public class TodayResource {

    private final ReadProgress reading;
    private final OpenExpectations expectations;
    private final Caller caller;
    private final Clock clock;

    TodayResource(ReadProgress reading, OpenExpectations expectations, Caller caller, Clock clock) {
        this.reading = reading;
        this.expectations = expectations;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "The few next acts that most move a rep's plans, each with its reason",
            description =
                    "Behaviors only, at most five and eight hours of them: first what is overdue, then what is to be"
                            + " acknowledged, then by what it adds to the activity score per hour, last what is out of reach. What"
                            + " is on track tonight anyway is left out. A rep who names nobody asks for themselves.")
    @APIResponseSchema(value = TodayView.class, responseCode = "200", responseDescription = "Best first")
    @APIResponse(responseCode = "404", description = "not_found: no such rep")
    @APIResponse(responseCode = "422", description = "invalid: who is no rep says whose day it is")
    @APIResponse(
            responseCode = "503",
            description =
                    "measurements_unavailable: what was done cannot be measured now; measures_pending: the plan was"
                            + " published a moment ago")
    public TodayView getToday(@VisibleRep @RestQuery UUID repId) {
        var now = clock.instant();
        var rep = repId == null ? self() : repId;
        var plans = reading.of(Set.of(rep), null, now, null);
        var open = expectations.of(Set.of(rep), LocalDate.ofInstant(now, ZoneOffset.UTC));
        return TodayView.of(
                now.truncatedTo(ChronoUnit.MILLIS),
                rep,
                NextActs.all(plans, open.getOrDefault(rep, OpenExpectations.Open.NOTHING)));
    }

    private UUID self() {
        if (!caller.is(Role.REP)) {
            throw new Rejection.Invalid(Violation.ofParameter("repId", "required", "Say whose day it is."));
        }
        return caller.id();
    }
}
