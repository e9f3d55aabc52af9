package io.headlight.plan.progress;

import io.headlight.kit.caller.LedTeam;
import io.headlight.kit.caller.Role;
import io.headlight.kit.caller.VisibleRep;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** How far reps are with their plans. */
@Path("/v1/progress")
@RunOnVirtualThread
@RolesAllowed({Role.REP, Role.MANAGER, Role.ADMIN, Role.SERVICE})
@Tag(name = "Progress")
public class ProgressResource {

    private final ReadProgress reading;
    private final Whose whose;
    private final Clock clock;

    ProgressResource(ReadProgress reading, Whose whose, Clock clock) {
        this.reading = reading;
        this.whose = whose;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Attainment, pace and state of every line, per rep and plan",
            description =
                    "Of a rep, of a team with the teams below it, or of everybody the caller may see under one plan;"
                            + " a rep who names nobody asks for themselves. Without planId: the plans that run on that day."
                            + " Of a closed plan: what was recorded at its end, with what became known since.")
    @APIResponseSchema(
            value = ProgressView.class,
            responseCode = "200",
            responseDescription = "One item per rep and plan")
    @APIResponse(responseCode = "404", description = "not_found: no such rep, team or published plan")
    @APIResponse(
            responseCode = "503",
            description =
                    "measurements_unavailable: what was done cannot be measured now; measures_pending: the plan was"
                            + " published a moment ago")
    public ProgressView getProgress(
            @RestQuery UUID planId,
            @VisibleRep @RestQuery UUID repId,
            @LedTeam @RestQuery UUID teamId,
            @RestQuery @Parameter(description = "Judge that moment, by what was known then; now when absent.")
                    Instant asOf) {
        var now = clock.instant();
        if (asOf != null && asOf.isAfter(now)) {
            throw new Rejection.Invalid(
                    Violation.ofParameter("asOf", "in_the_future", "Nothing is known of that yet."));
        }
        var moment = asOf == null ? now : asOf;
        return new ProgressView(
                moment.truncatedTo(ChronoUnit.MILLIS),
                reading.of(whose.reps(planId, repId, teamId), planId, moment, asOf));
    }
}
