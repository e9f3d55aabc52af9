package io.headlight.plan.plan;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.LedTeam;
import io.headlight.kit.caller.Rights;
import io.headlight.kit.caller.Role;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.store.Idempotent;
import io.headlight.kit.write.EntityTags;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The plans of the teams a manager leads. */
@Path("/v1/plans")
@RunOnVirtualThread
@RolesAllowed({Role.MANAGER, Role.ADMIN})
@Tag(name = "Plans")
public class PlansResource {

    private final DraftPlan drafts;
    private final Plans plans;
    private final Rights rights;
    private final Caller caller;
    private final Listings listings;

    PlansResource(DraftPlan drafts, Plans plans, Rights rights, Caller caller, Listings listings) {
        this.drafts = drafts;
        this.plans = plans;
        this.rights = rights;
        this.caller = caller;
        this.listings = listings;
    }

    @POST
    @Atomic
    @Idempotent
    @Operation(summary = "Begin a plan as a draft, with the lines of the templates copied into it")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, required = true, description = "1 to 255 characters")
    @APIResponseSchema(
            value = PlanView.class,
            responseCode = "201",
            responseDescription = "The draft, at Location, with its ETag")
    @APIResponse(responseCode = "404", description = "not_found: no team of this id")
    @APIResponse(responseCode = "422", description = "invalid; unknown_template")
    public RestResponse<PlanView> createPlan(@NotNull @Valid NewPlan wanted) {
        rights.ledTeam(wanted.teamId());
        var plan = drafts.begin(wanted, caller.id());
        return EntityTags.created("/v1/plans/" + plan.id, PlanView.of(plan, Optional.empty()), plan.version);
    }

    @GET
    @Operation(summary = "Plans of the teams the caller leads, newest first")
    public Page<PlanSummary> listPlans(
            @RestQuery PlanStatus status, @LedTeam @RestQuery UUID teamId, @Valid @BeanParam Paging paging) {
        var listing = listings.ofRequest();
        var before = listing.position(paging).map(UUID::fromString);
        var rows = plans.page(status, teamId, before, paging.fetch());
        return paging.page(rows, plan -> plan.id.toString(), PlanSummary::of, listing);
    }
}
