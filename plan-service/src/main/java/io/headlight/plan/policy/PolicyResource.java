package io.headlight.plan.policy;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.Role;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.write.EntityTags;
import io.headlight.kit.write.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** What the organization asks of its plans: everybody sees it, admins set it. */
@Path("/v1/policy")
@RunOnVirtualThread
@RolesAllowed({Role.REP, Role.MANAGER, Role.ADMIN, Role.SERVICE})
@Tag(name = "Policy")
public class PolicyResource {

    private final Policies policies;
    private final Listings listings;
    private final Caller caller;
    private final Clock clock;

    PolicyResource(Policies policies, Listings listings, Caller caller, Clock clock) {
        this.policies = policies;
        this.listings = listings;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "What the organization asks of its plans, and what of it is wider than shipped")
    @APIResponse(responseCode = "200", description = "The policy, with its number as ETag; 0 for the shipped one")
    public RestResponse<PolicyView> getPolicy() {
        var present = policies.current();
        return EntityTags.ok(PolicyView.of(present), present.number());
    }

    @PUT
    @Atomic
    @RolesAllowed(Role.ADMIN)
    @Operation(
            summary = "Set the policy as a whole; a member that is not sent is as shipped",
            description = "Holds for publications and checks from now on; what is published stays as it is.")
    @APIResponse(responseCode = "200", description = "The policy that holds now, with its number as ETag")
    @APIResponse(responseCode = "412", description = "changed_meanwhile: If-Match names an older number")
    @APIResponse(
            responseCode = "422",
            description = "invalid; too_many, limits_crossed, thresholds_crossed with their pointers")
    @APIResponse(responseCode = "428", description = "if_match_required")
    public RestResponse<PolicyView> putPolicy(
            @Parameter(required = true, description = "The ETag last seen") @RestHeader("If-Match") String ifMatch,
            @NotNull @Valid Policy wanted) {
        var present = policies.current();
        IfMatch.require(ifMatch, present.number());
        var now = policies.change(present, wanted, clock.instant(), caller.id());
        return EntityTags.ok(PolicyView.of(now), now.number());
    }

    @GET
    @Path("/versions")
    @Operation(summary = "Every policy that was set, by whom and when, oldest first")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<PolicyView> listPolicyVersions(@Valid @BeanParam Paging paging) {
        var listing = listings.ofRequest();
        var after = listing.position(paging).map(Integer::valueOf);
        var rows = policies.page(after, paging.fetch());
        return paging.page(rows, row -> String.valueOf(row.number()), PolicyView::of, listing);
    }
}
