package io.headlight.plan.plan;

import io.headlight.kit.caller.Role;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.store.Idempotent;
import io.headlight.kit.write.EntityTags;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Drafts begun from a plan: for another team or period, or for the period that follows. */
@Path("/v1/plans/{id}")
@RunOnVirtualThread
@RolesAllowed({Role.MANAGER, Role.ADMIN})
@Tag(name = "Plans")
public class PlanCopiesResource {

    private final CopyPlan copying;

    PlanCopiesResource(CopyPlan copying) {
        this.copying = copying;
    }

    @POST
    @Path("/copies")
    @Atomic
    @Idempotent
    @Operation(
            summary = "Begin a draft from this plan, for another team or period",
            description =
                    "Lines get new ids; a due date keeps its working day counted from the start, the last day at most.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, required = true, description = "1 to 255 characters")
    @APIResponseSchema(
            value = PlanView.class,
            responseCode = "201",
            responseDescription = "The draft, at Location, with its ETag")
    @APIResponse(
            responseCode = "403",
            description = "not_yours: the plan's team or the wanted one is not led by the caller")
    @APIResponse(responseCode = "404", description = "not_found: no such plan or team")
    @APIResponse(responseCode = "422", description = "invalid")
    public RestResponse<PlanView> copyPlan(@RestPath UUID id, @NotNull @Valid NewCopy wanted) {
        return created(copying.copy(id, wanted));
    }

    @POST
    @Path("/rollover")
    @Atomic
    @Idempotent
    @Operation(
            summary = "Begin a draft from this plan for the period that follows",
            description =
                    "From the day after its end: the fiscal period, quarter or year that follows when it is one by its"
                            + " team's calendar; as many months when it spans whole months; else as many days."
                            + " Targets are the plan's own, not those agreed with single reps.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, required = true, description = "1 to 255 characters")
    @APIResponseSchema(
            value = PlanView.class,
            responseCode = "201",
            responseDescription = "The draft, at Location, with its ETag")
    @APIResponse(responseCode = "403", description = "not_yours")
    @APIResponse(responseCode = "404", description = "not_found")
    public RestResponse<PlanView> rollPlanOver(@RestPath UUID id) {
        return created(copying.rollOver(id));
    }

    private static RestResponse<PlanView> created(Plan plan) {
        return EntityTags.created("/v1/plans/" + plan.id, PlanView.of(plan, Optional.empty()), plan.version);
    }
}
