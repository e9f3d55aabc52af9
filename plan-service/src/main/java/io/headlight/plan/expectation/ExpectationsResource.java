package io.headlight.plan.expectation;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.Role;
import io.headlight.kit.caller.VisibleRep;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.headlight.kit.store.Atomic;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What is expected of the reps the caller may see. */
@Path("/v1/expectations")
@RunOnVirtualThread
@RolesAllowed({Role.REP, Role.MANAGER, Role.ADMIN, Role.SERVICE})
@Tag(name = "Expectations")
public class ExpectationsResource {

    private final ReadExpectations reading;
    private final Caller caller;
    private final Listings listings;

    ExpectationsResource(ReadExpectations reading, Caller caller, Listings listings) {
        this.reading = reading;
        this.caller = caller;
        this.listings = listings;
    }

    @GET
    @Atomic
    @Operation(
            summary = "Expectations of the reps the caller may see",
            description =
                    "Results and behaviors of a plan come together. A rep's own are marked as seen by reading them.")
    public Page<ExpectationView> listExpectations(
            @RestQuery UUID planId,
            @VisibleRep @RestQuery UUID repId,
            @RestQuery @Parameter(description = "CHALLENGED: what waits for a decision") ExpectationStatus status,
            @Valid @BeanParam Paging paging) {
        var listing = listings.ofRequest();
        var after = listing.position(paging).map(UUID::fromString);
        var reps = repId == null ? caller.visibleReps() : Set.of(repId);
        var rows = reading.page(reps, planId, status, after, paging.fetch());
        return paging.page(rows, view -> view.id().toString(), view -> view, listing);
    }
}
