package io.headlight.activity.batch;

import io.headlight.kit.caller.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** Some activities at once, each with an answer of its own. */
@Path("/v1/activities/batch")
@RunOnVirtualThread
@RolesAllowed({Role.ADMIN, Role.INTEGRATION, Role.SERVICE})
public class BatchResource {

    private static final int MULTI_STATUS = 207;

    private final TakeBatch takeBatch;

    BatchResource(TakeBatch takeBatch) {
        this.takeBatch = takeBatch;
    }

    @POST
    @Operation(summary = "Tell up to 500 activities at once", description = """
                    Each item has its own fate; those that can be taken are taken together. Safe to repeat: what was told
                    before in the same words is answered with 200 and the activity it made then, so no Idempotency-Key is
                    needed.""")
    @APIResponse(
            responseCode = "207",
            description = "What became of each item, in their order.",
            content = @Content(schema = @Schema(implementation = BatchResult.class)))
    @APIResponse(responseCode = "404", description = "not_found: there is no source ownersOf")
    public RestResponse<BatchResult> tellActivities(@Valid @NotNull NewBatch batch) {
        return RestResponse.ResponseBuilder.<BatchResult>create(MULTI_STATUS)
                .entity(takeBatch.take(batch))
                .build();
    }
}
