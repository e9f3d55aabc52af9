package io.headlight.activity.log;

import io.headlight.activity.source.Sources;
import io.headlight.kit.caller.Role;
import io.headlight.kit.http.Ids;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** What came in and what became of it. */
@Path("/v1/deliveries")
@RunOnVirtualThread
@RolesAllowed(Role.ADMIN)
public class DeliveryResource {

    private final DeliveryLog log;
    private final ShowDelivery showDelivery;
    private final Sources sources;
    private final Listings listings;

    DeliveryResource(DeliveryLog log, ShowDelivery showDelivery, Sources sources, Listings listings) {
        this.log = log;
        this.showDelivery = showDelivery;
        this.sources = sources;
        this.listings = listings;
    }

    @GET
    @Operation(
            summary = "Deliveries with the fate of their items, newest first",
            description = "Every filter that is given must hold; those of items must hold for one and the same item."
                    + " Up to 5,000 facts are told on a page.")
    @APIResponse(responseCode = "404", description = "not_found: there never was such a partner connection")
    @APIResponse(responseCode = "422", description = "before_from: the range ends before it begins")
    public Page<DeliveryView> listDeliveries(@Valid @BeanParam DeliveryFilter filter, @Valid @BeanParam Paging paging) {
        filter.requireSense();
        if (filter.sourceId != null) {
            sources.ever(filter.sourceId);
        }
        var listing = listings.ofRequest();
        var before = listing.position(paging).map(UUID::fromString).orElse(Ids.AFTER_ALL);
        return paging.page(
                log.list(filter, before, paging.fetch()), view -> view.id().toString(), view -> view, listing);
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "One delivery with its life",
            description = "Received, verified, mapped to these facts, waiting or dead: each step with its time.")
    @APIResponse(responseCode = "200", description = "The delivery")
    @APIResponse(responseCode = "404", description = "not_found")
    public DeliveryView getDelivery(@RestPath UUID id) {
        return showDelivery.show(id);
    }
}
