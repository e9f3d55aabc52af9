package io.headlight.gateway.scorecard;

import io.headlight.kit.caller.Role;
import io.headlight.kit.caller.VisibleRep;
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

@Path("/v1/scorecards/{repId}")
@RunOnVirtualThread
@RolesAllowed({Role.REP, Role.MANAGER, Role.ADMIN})
@Tag(name = "Scorecards")
public class ScorecardResource {

    private final ComposeScorecard compose;

    ScorecardResource(ComposeScorecard compose) {
        this.compose = compose;
    }

    @GET
    @Operation(
            summary = "The scorecard of a rep",
            description =
                    "Made of several parts at the same time. A part that is missing is marked as degraded; the rest is"
                            + " shown.")
    @APIResponse(responseCode = "200", description = "The scorecard, with what could be had of it")
    @APIResponse(responseCode = "404", description = "not_found: there is no such rep")
    public Scorecard getScorecard(
            @RestPath @VisibleRep UUID repId,
            @RestQuery @Parameter(description = "Show that moment, by what was known then; now when absent.")
                    Instant asOf) {
        return compose.of(repId, asOf);
    }
}
