package io.headlight.plan.rollup;

import io.headlight.kit.caller.LedTeam;
import io.headlight.kit.caller.Role;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.problem.Violation;
import io.headlight.plan.progress.ReadProgress;
import io.headlight.plan.progress.Whose;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
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

/** How far teams are with their plans: no more to ask and to wait for than the progress of their reps. */
@Path("/v1/rollups")
@RunOnVirtualThread
@RolesAllowed({Role.MANAGER, Role.ADMIN, Role.SERVICE})
@Tag(name = "Progress")
public class RollupsResource {

    private final ReadProgress reading;
    private final Whose whose;
    private final Clock clock;

    RollupsResource(ReadProgress reading, Whose whose, Clock clock) {
        this.reading = reading;
        this.whose = whose;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "A team's figures from its reps' figures, per plan",
            description =
                    "Of a team with the teams below it: every result beside the behaviors that drive it, in how many"
                            + " states the reps are, and how the team does at each stage of its sales process. Without planId:"
                            + " the plans that run on that day. Of a closed plan: what was recorded at its end.")
    @APIResponseSchema(value = RollupView.class, responseCode = "200", responseDescription = "One item per plan")
    @APIResponse(responseCode = "404", description = "not_found: no such team or published plan")
    @APIResponse(responseCode = "422", description = "invalid: teamId is missing, or asOf is in the future")
    @APIResponse(
            responseCode = "503",
            description =
                    "measurements_unavailable: what was done cannot be measured now; measures_pending: the plan was"
                            + " published a moment ago")
    public RollupView getRollups(
            @NotNull @LedTeam @RestQuery UUID teamId,
            @RestQuery UUID planId,
            @RestQuery @Parameter(description = "Judge that moment, by what was known then; now when absent.")
                    Instant asOf) {
        var now = clock.instant();
        if (asOf != null && asOf.isAfter(now)) {
            throw new Rejection.Invalid(
                    Violation.ofParameter("asOf", "in_the_future", "Nothing is known of that yet."));
        }
        var moment = asOf == null ? now : asOf;
        var progress = reading.of(whose.reps(planId, null, teamId), planId, moment, asOf);
        return new RollupView(moment.truncatedTo(ChronoUnit.MILLIS), teamId, PlanRollup.of(progress));
    }
}
