package io.headlight.gateway.scorecard;

import io.headlight.kit.caller.LedTeam;
import io.headlight.kit.caller.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1/teams/{teamId}/scorecard")
@RunOnVirtualThread
@RolesAllowed({Role.REP, Role.MANAGER, Role.ADMIN})
@Tag(name = "Scorecards")
public class TeamScorecardResource {

    private final ComposeTeamScorecard compose;

    TeamScorecardResource(ComposeTeamScorecard compose) {
        this.compose = compose;
    }

    @GET
    @Operation(
            summary = "The scorecard of a team, a row for each rep in it and below",
            description =
                    "Made of several parts at the same time. A part that is missing is marked as degraded; the rest is"
                            + " shown. Rows are never ordered by results.")
    @APIResponse(responseCode = "200", description = "The scorecard, with what could be had of it")
    @APIResponse(responseCode = "404", description = "not_found: there is no such team")
    public TeamScorecard getTeamScorecard(
            @RestPath @LedTeam UUID teamId,
            @RestQuery @Parameter(description = "Show that moment, by what was known then; now when absent.")
                    Instant asOf,
            @RestQuery
                    @Parameter(
                            description =
                                    "BY_NAME unless told; NEEDS_HELP puts first who is behind with most behaviors.")
                    TeamScorecardOrder order) {
        return compose.of(teamId, asOf, order == null ? TeamScorecardOrder.BY_NAME : order);
    }
}
