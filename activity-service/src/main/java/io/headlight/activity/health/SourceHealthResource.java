package io.headlight.activity.health;

import io.headlight.kit.caller.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** How a partner connection is. */
@Path("/v1/sources/{id}/health")
@RunOnVirtualThread
@RolesAllowed(Role.ADMIN)
public class SourceHealthResource {

    private final ExamineSource examineSource;

    SourceHealthResource(ExamineSource examineSource) {
        this.examineSource = examineSource;
    }

    @GET
    @Operation(
            summary = "How a partner connection is",
            description =
                    "What came, what was refused and why, what of it can be used, what waits, and whether it has been"
                            + " silent for longer than usual.")
    @APIResponse(responseCode = "200", description = "Its health now")
    @APIResponse(responseCode = "404", description = "not_found")
    public SourceHealth getSourceHealth(@RestPath UUID id) {
        return examineSource.examine(id);
    }
}
