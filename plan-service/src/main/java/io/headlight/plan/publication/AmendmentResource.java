package io.headlight.plan.publication;

import io.headlight.kit.caller.Role;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.store.Idempotent;
import io.headlight.kit.write.EntityTags;
import io.headlight.plan.plan.Plans;
import io.headlight.plan.version.PlanVersions;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Amendments of a running plan, and the versions that came of them. */
@Path("/v1/plans/{id}")
@RunOnVirtualThread
@RolesAllowed({Role.MANAGER, Role.ADMIN})
@Tag(name = "Plans")
public class AmendmentResource {

    private final AmendPlan amending;
    private final Plans plans;
    private final PlanVersions versions;
    private final Listings listings;

    AmendmentResource(AmendPlan amending, Plans plans, PlanVersions versions, Listings listings) {
        this.amending = amending;
        this.plans = plans;
        this.versions = versions;
        this.listings = listings;
    }

    @POST
    @Path("/amendments")
    @Atomic
    @Idempotent
    @Operation(
            summary = "Amend a published plan from a day on",
            description =
                    "A further version. Lines that stay as they were go on as acknowledged; what changed is sent to the"
                            + " reps anew, with the target agreed with them where the plan's own target stays. The days"
                            + " before are not judged anew.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, required = true, description = "1 to 255 characters")
    @APIResponseSchema(value = PlanVersionView.class, responseCode = "201", responseDescription = "The new version")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(
            responseCode = "409",
            description = "not_published: a draft is changed, not amended; plan_closed: its time is over")
    @APIResponse(responseCode = "412", description = "changed_meanwhile: If-Match names an older state of the plan")
    @APIResponse(
            responseCode = "422",
            description = "invalid: effective_day_outside, before_last_version; contradictory_lines; not_publishable:"
                    + " everything that is missing, and kind_changed, due_before_amendment")
    @APIResponse(responseCode = "428", description = "if_match_required")
    public RestResponse<PlanVersionView> amendPlan(
            @RestPath UUID id,
            @Parameter(required = true, description = "The plan's ETag last seen") @RestHeader("If-Match")
                    String ifMatch,
            @NotNull @Valid NewAmendment wanted) {
        var view = PlanVersionView.of(amending.amend(id, ifMatch, wanted));
        return EntityTags.created("/v1/plans/" + id + "/versions/" + view.version(), view, view.version());
    }

    @GET
    @Path("/versions")
    @Operation(summary = "The versions of a published plan, newest first")
    @APIResponse(responseCode = "200", description = "One page; none for a draft")
    @APIResponse(responseCode = "404", description = "not_found")
    public Page<PlanVersionView> listPlanVersions(@RestPath UUID id, @Valid @BeanParam Paging paging) {
        var plan = plans.led(id);
        var listing = listings.ofRequest();
        var before = listing.position(paging).map(Integer::valueOf);
        var rows = versions.page(plan.id(), before, paging.fetch());
        return paging.page(rows, version -> Integer.toString(version.number()), PlanVersionView::of, listing);
    }

    @GET
    @Path("/versions/{version}")
    @Operation(summary = "One version of a plan, as it was promised")
    @APIResponse(responseCode = "200", description = "The version")
    @APIResponse(responseCode = "404", description = "not_found: no such plan or version")
    public PlanVersionView getPlanVersion(@RestPath UUID id, @RestPath int version) {
        return PlanVersionView.of(versions.numbered(plans.led(id).id(), version));
    }
}
