package io.headlight.plan.ramp.catalog;

import io.headlight.kit.caller.Role;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.write.EntityTags;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** One ramp plan: read it, change it, and see how it became what it is. */
@Path("/v1/ramp-plans/{id}")
@RunOnVirtualThread
@RolesAllowed({Role.MANAGER, Role.ADMIN})
@Tag(name = "Ramps")
public class RampPlanResource {

    private final RampPlans plans;
    private final EditRampPlan edits;
    private final Listings listings;

    RampPlanResource(RampPlans plans, EditRampPlan edits, Listings listings) {
        this.plans = plans;
        this.edits = edits;
        this.listings = listings;
    }

    @GET
    @Operation(summary = "One ramp plan as it is now")
    @APIResponse(responseCode = "200", description = "The ramp plan, with its version as ETag")
    @APIResponse(responseCode = "404", description = "not_found")
    public RestResponse<RampPlanView> getRampPlan(@RestPath UUID id) {
        var view = RampPlanView.of(plans.get(id));
        return EntityTags.ok(view, view.version());
    }

    @PUT
    @Atomic
    @Operation(
            summary = "Make the next version of a ramp plan",
            description = "Reps who ramp already keep the version they were assigned, until they are assigned again.")
    @APIResponse(responseCode = "200", description = "The ramp plan, with its new version as ETag")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(responseCode = "412", description = "changed_meanwhile: If-Match names an older version")
    @APIResponse(
            responseCode = "422",
            description = "invalid: first_week_missing, weeks_not_rising, share_falls, full_too_early, full_missing")
    @APIResponse(responseCode = "428", description = "if_match_required")
    public RestResponse<RampPlanView> changeRampPlan(
            @RestPath UUID id,
            @Parameter(required = true, description = "The ETag last seen") @RestHeader("If-Match") String ifMatch,
            @NotNull @Valid NewRampPlan wanted) {
        var view = RampPlanView.of(edits.change(id, ifMatch, wanted));
        return EntityTags.ok(view, view.version());
    }

    @GET
    @Path("/versions")
    @Operation(summary = "Every version of a ramp plan with who made it and when, newest first")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "not_found")
    public Page<RampPlanView> listRampPlanVersions(@RestPath UUID id, @Valid @BeanParam Paging paging) {
        plans.get(id);
        var listing = listings.ofRequest();
        var before = listing.position(paging).map(Integer::valueOf);
        var rows = plans.versions(id, before, paging.fetch());
        return paging.page(rows, row -> Integer.toString(row.number), RampPlanView::of, listing);
    }
}
