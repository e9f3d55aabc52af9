package io.headlight.activity.log.body;

import io.headlight.activity.delivery.StoredDeliveries;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** What a partner's system wrote, and who looked at it. */
@Path("/v1/deliveries/{id}")
@RunOnVirtualThread
@RolesAllowed(Role.ADMIN)
public class DeliveryBodyResource {

    private final LookAtBody lookAtBody;
    private final DeliveryLooks looks;
    private final StoredDeliveries deliveries;
    private final Listings listings;

    DeliveryBodyResource(LookAtBody lookAtBody, DeliveryLooks looks, StoredDeliveries deliveries, Listings listings) {
        this.deliveries = deliveries;
        this.lookAtBody = lookAtBody;
        this.looks = looks;
        this.listings = listings;
    }

    /** That somebody looked at a delivery's body. */
    @Schema(name = "DeliveryLook", examples = """
                    {"personId": "9e500000-0000-4000-8000-000000000001", "lookedAt": "2026-03-10T10:02:11Z"}""")
    public record LookView(UUID personId, Instant lookedAt) {
        static LookView of(DeliveryLook look) {
            return new LookView(look.personId, look.lookedAt);
        }
    }

    @GET
    @Path("body")
    @Operation(
            summary = "The body of a delivery",
            description =
                    "As it is stored: without the source's secrets, and with the values of members hidden whose names"
                            + " say that they are nobody's business. There may be personal data in it, so each look is written"
                            + " down.")
    @APIResponse(responseCode = "200", description = "What may be seen of it")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(
            responseCode = "410",
            description = "body_removed: it is older than bodies are kept, or named somebody who was erased")
    public DeliveryBody getDeliveryBody(@RestPath UUID id) {
        return lookAtBody.look(id);
    }

    @GET
    @Path("looks")
    @Operation(
            summary = "Who looked at the body of a delivery, newest first",
            description = "Also of a delivery that is gone by now, as long as its looks are kept.")
    public Page<LookView> listDeliveryLooks(@RestPath UUID id, @Valid @BeanParam Paging paging) {
        var listing = listings.ofRequest();
        var before = listing.position(paging).map(UUID::fromString).orElse(Ids.AFTER_ALL);
        var found = looks.of(id, before, paging.fetch());
        if (found.isEmpty()) {
            deliveries.requireOne(id);
        }
        return paging.page(found, look -> look.id.toString(), LookView::of, listing);
    }
}
