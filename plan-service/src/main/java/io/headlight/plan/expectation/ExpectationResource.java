package io.headlight.plan.expectation;

import io.headlight.kit.caller.Role;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.write.EntityTags;
import io.headlight.plan.acknowledgement.Understanding;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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
    @Consumes(MediaType.APPLICATION_JSON) // so that a request without a body need not say of what type it is
    @Atomic
    @RolesAllowed(Role.REP)
    @Operation(
            summary = "Understood: what, by when, why and what for",
            description =
                    "By the rep alone, of the target and the version of the plan that the answer shows. Without a body"
                            + " everything is understood; repeating it answers 200 and changes nothing. It stands until the rep"
                            + " challenges the target.")
    @APIResponseSchema(value = ExpectationView.class, responseCode = "201", responseDescription = "Acknowledged now")
    @APIResponse(responseCode = "200", description = "It was acknowledged before")
    @APIResponse(responseCode = "403", description = "not_yours: it is somebody else's")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(
            responseCode = "409",
            description = "already_challenged: the rep's challenge waits for its decision; already_acknowledged: it was"
                    + " acknowledged with another note")
    @APIResponse(
            responseCode = "422",
            description = "invalid; not_understood: what is left out has to be asked or challenged first")
    public RestResponse<ExpectationView> acknowledgeExpectation(
            @RestPath UUID id, @RequestBody(required = false) @Valid Understanding understanding) {
        boolean now = acknowledging.acknowledge(id, Understanding.of(understanding));
        var view = reading.one(id);
        return now
                ? EntityTags.created("/v1/expectations/" + id, view, view.version())
                : EntityTags.ok(view, view.version());
    }
}
