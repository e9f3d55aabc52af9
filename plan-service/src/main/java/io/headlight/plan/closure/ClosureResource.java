package io.headlight.plan.closure;

import io.headlight.kit.caller.Role;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.store.Idempotent;
import io.headlight.kit.write.EntityTags;
import io.headlight.plan.plan.Plans;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The end of a plan: by itself at the local midnight after its last day, which can be brought forward. */
@Path("/v1/plans/{id}/closure")
@RunOnVirtualThread
@RolesAllowed({Role.MANAGER, Role.ADMIN})
@Tag(name = "Plans")
public class ClosureResource {

    private final ClosePlan closing;
    private final Plans plans;

    ClosureResource(ClosePlan closing, Plans plans) {
        this.closing = closing;
        this.plans = plans;
    }

    @POST
    @Atomic
    @Idempotent
    @Operation(
            summary = "Close a running plan before its end",
            description = "From the day after its last one nothing is expected; at that local midnight its numbers are"
                    + " recorded and stay. If-Match is optional.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, required = true, description = "1 to 255 characters")
    @APIResponseSchema(value = ClosureView.class, responseCode = "201", responseDescription = "How it ends")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(responseCode = "409", description = "not_published; plan_closed: its time is over")
    @APIResponse(responseCode = "412", description = "changed_meanwhile")
    @APIResponse(responseCode = "422", description = "invalid; last_day_outside")
    public RestResponse<ClosureView> closePlan(
            @RestPath UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid NewClosure wanted) {
        var plan = closing.close(id, ifMatch, wanted);
        return EntityTags.created("/v1/plans/" + id + "/closure", ClosureView.of(plan), plan.version());
    }

    @GET
    @Operation(summary = "When a published plan closes or closed")
    @APIResponse(responseCode = "200", description = "How it ends")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(responseCode = "409", description = "not_published: a draft has no end yet")
    public ClosureView getClosure(@RestPath UUID id) {
        var plan = plans.led(id);
        plan.requirePublished();
        return ClosureView.of(plan);
    }
}
