package io.headlight.plan.ramp.catalog;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What an organization asks of new reps while they learn, to be assigned to them. */
@Path("/v1/ramp-plans")
@RunOnVirtualThread
@RolesAllowed({Role.MANAGER, Role.ADMIN})
@Tag(name = "Ramps")
public class RampPlansResource {

    private final RampPlans plans;
    private final EditRampPlan edits;
    private final Listings listings;

    RampPlansResource(RampPlans plans, EditRampPlan edits, Listings listings) {
        this.plans = plans;
        this.edits = edits;
        this.listings = listings;
    }

    @GET
    @Operation(summary = "The organization's ramp plans as they are now, newest first")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "422", description = "invalid; cursor_mismatch")
    public Page<RampPlanView> listRampPlans(@Valid @BeanParam Paging paging) {
        var listing = listings.ofRequest();
        var before = listing.position(paging).map(UUID::fromString);
        var rows = plans.page(before, paging.fetch());
        return paging.page(rows, row -> row.rampPlanId.toString(), RampPlanView::of, listing);
    }

    @POST
    @Atomic
    @Idempotent
    @Operation(
            summary = "Make a ramp plan: shares of the full targets by week of tenure",
            description =
                    "Only counted targets ramp. A deliverable and a level to be held are asked of new reps as they are.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, required = true, description = "1 to 255 characters")
    @APIResponseSchema(
            value = RampPlanView.class,
            responseCode = "201",
            responseDescription = "The ramp plan, at Location, with its version as ETag")
    @APIResponse(
            responseCode = "422",
            description = "invalid: first_week_missing, weeks_not_rising, share_falls, full_too_early, full_missing")
    public RestResponse<RampPlanView> createRampPlan(@NotNull @Valid NewRampPlan wanted) {
        var view = RampPlanView.of(edits.add(wanted));
        return EntityTags.created("/v1/ramp-plans/" + view.id(), view, view.version());
    }
}
