package io.headlight.plan.plan;

import io.headlight.kit.caller.Role;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.headlight.plan.history.History;
import io.headlight.plan.history.HistoryView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Who changed what in a plan, and when. */
@Path("/v1/plans/{id}/history")
@RunOnVirtualThread
@RolesAllowed({Role.MANAGER, Role.ADMIN})
@Tag(name = "Plans")
public class PlanHistoryResource {

    private final Plans plans;
    private final History history;
    private final Listings listings;

    PlanHistoryResource(Plans plans, History history, Listings listings) {
        this.plans = plans;
        this.history = history;
        this.listings = listings;
    }

    @GET
    @Operation(summary = "Every change to a plan, oldest first")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "not_found")
    public Page<HistoryView> listPlanHistory(@RestPath UUID id, @Valid @BeanParam Paging paging) {
        var plan = plans.led(id);
        var listing = listings.ofRequest();
        var after = listing.position(paging).map(UUID::fromString);
        var rows = history.of(plan.id, after, paging.fetch());
        return paging.page(rows, row -> row.id().toString(), row -> row, listing);
    }
}
