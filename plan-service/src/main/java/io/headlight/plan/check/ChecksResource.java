package io.headlight.plan.check;

import io.headlight.kit.caller.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What there is to say of a plan before it is published. */
@Path("/v1/plans/{id}/checks")
@RunOnVirtualThread
@RolesAllowed({Role.MANAGER, Role.ADMIN})
@Tag(name = "Plans")
public class ChecksResource {

    private final CheckPlan checking;

    ChecksResource(CheckPlan checking) {
        this.checking = checking;
    }

    @GET
    @Operation(
            summary = "What is missing, what to do next, and what to think over before publishing",
            description =
                    "Targets against what each rep and the team did in up to 26 whole weeks, effort against working"
                            + " hours, volume against quality. When what was done is not known, everything else is"
                            + " answered and history says so.")
    @APIResponse(responseCode = "200", description = "The checks as of now")
    @APIResponse(responseCode = "404", description = "not_found")
    public ChecksView checkPlan(@RestPath UUID id) {
        return checking.check(id);
    }
}
