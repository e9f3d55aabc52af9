package io.headlight.plan.expectation;

import io.headlight.kit.caller.Role;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.write.EntityTags;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** One expectation: read by those who may see its rep, acknowledged by the rep alone. */
@Path("/v1/expectations/{id}")
@RunOnVirtualThread
@Tag(name = "Expectations")
public class ExpectationResource {

    private final ReadExpectations reading;
    private final AcknowledgeExpectation acknowledging;

    ExpectationResource(ReadExpectations reading, AcknowledgeExpectation acknowledging) {
        this.reading = reading;
        this.acknowledging = acknowledging;
    }

    @GET
    @Atomic
    @RolesAllowed({Role.REP, Role.MANAGER, Role.ADMIN, Role.SERVICE})
    @Operation(summary = "One expectation; marked as seen when its own rep reads it")
    @APIResponse(responseCode = "200", description = "The expectation, with its ETag")
    @APIResponse(responseCode = "404", description = "not_found")
    public RestResponse<ExpectationView> getExpectation(@RestPath UUID id) {
        var view = reading.one(id);
        return EntityTags.ok(view, view.version());
    }

    @POST
    @Path("/acknowledgement")
    @Atomic
    @RolesAllowed(Role.REP)
    @Operation(
            summary = "Understood: what, by when, why and what for",
            description = "By the rep alone. Repeating it answers 200 and changes nothing.")
    @APIResponseSchema(value = ExpectationView.class, responseCode = "201", responseDescription = "Acknowledged now")
    @APIResponse(responseCode = "200", description = "It was acknowledged before")
    @APIResponse(responseCode = "403", description = "not_yours: it is somebody else's")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(responseCode = "409", description = "already_challenged: the rep's challenge waits for its decision")
    public RestResponse<ExpectationView> acknowledgeExpectation(@RestPath UUID id) {
        boolean now = acknowledging.acknowledge(id);
        var view = reading.one(id);
        return now
                ? EntityTags.created("/v1/expectations/" + id, view, view.version())
                : EntityTags.ok(view, view.version());
    }
}
