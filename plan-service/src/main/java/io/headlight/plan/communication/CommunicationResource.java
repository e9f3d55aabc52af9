package io.headlight.plan.communication;

import io.headlight.kit.caller.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** How well a plan was communicated: the first of the manager's own four steps. */
@Path("/v1/plans/{id}/communication")
@RunOnVirtualThread
@RolesAllowed({Role.MANAGER, Role.ADMIN})
@Tag(name = "Plans")
public class CommunicationResource {

    private final ReadCommunication reading;

    CommunicationResource(ReadCommunication reading) {
        this.reading = reading;
    }

    @GET
    @Operation(
            summary = "Was the plan told in time, and who has understood it?",
            description =
                    "The manager's own record of communicating what is expected, per rep and in all. It counts what"
                            + " is expected today or later, by the plan's time zone; after the plan's last day, what was expected"
                            + " on that day. Reading it marks nothing as seen.")
    @APIResponseSchema(
            value = CommunicationView.class,
            responseCode = "200",
            responseDescription = "Every rep of whom something is expected, by name")
    @APIResponse(responseCode = "403", description = "not_yours: another manager's plan")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(responseCode = "409", description = "not_published: a draft was told nobody")
    public CommunicationView getCommunication(@RestPath UUID id) {
        return reading.of(id);
    }
}
