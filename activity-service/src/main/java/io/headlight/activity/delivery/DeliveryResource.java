package io.headlight.activity.delivery;

import io.headlight.activity.source.Sources;
import io.headlight.kit.caller.Role;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** What came in and what became of it. */
@Path("/v1/deliveries")
@RunOnVirtualThread
@RolesAllowed(Role.ADMIN)
public class DeliveryResource {

    private final DeliveryLog log;
    private final Sources sources;
    private final Listings listings;

    DeliveryResource(DeliveryLog log, Sources sources, Listings listings) {
        this.log = log;
        this.sources = sources;
        this.listings = listings;
    }

    @GET
    @Operation(summary = "Deliveries with the fate of their items, newest first")
    public Page<DeliveryView> listDeliveries(
            @RestQuery UUID sourceId, @RestQuery DeliveryStatus status, @BeanParam Paging paging) {
        if (sourceId != null) {
            sources.ever(sourceId);
        }
        var listing = listings.ofRequest();
        var before = listing.position(paging).map(UUID::fromString).orElse(DeliveryLog.NEWEST);
        return paging.page(
                log.list(sourceId, status, before, paging.fetch()),
                view -> view.id().toString(),
                view -> view,
                listing);
    }
}
