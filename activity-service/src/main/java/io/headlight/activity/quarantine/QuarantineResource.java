package io.headlight.activity.quarantine;

import io.headlight.activity.delivery.DeliveryItem;
import io.headlight.activity.delivery.QuarantineReason;
import io.headlight.activity.source.Sources;
import io.headlight.kit.caller.Role;
import io.headlight.kit.http.Ids;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestQuery;

/** What came in and cannot be counted yet. Nobody's so far, so every manager may see it. */
@Path("/v1/quarantine")
@RunOnVirtualThread
@RolesAllowed({Role.ADMIN, Role.MANAGER})
public class QuarantineResource {

    private final Quarantine quarantine;
    private final Sources sources;
    private final Listings listings;

    QuarantineResource(Quarantine quarantine, Sources sources, Listings listings) {
        this.quarantine = quarantine;
        this.sources = sources;
        this.listings = listings;
    }

    /**
     * An item that waits.
     *
     * @param detail the rule it breaks, when it is unmappable
     * @param ownerId the source's id of the person, or null
     * @param email the person's email, or null
     */
    @Schema(examples = """
                    {"id": "01970000-0000-7000-8000-0000000000b1", "sourceId": "01970000-0000-7000-8000-0000000000a1",
                     "deliveryId": "01970000-0000-7000-8000-0000000000d1", "reason": "UNKNOWN_OWNER",
                     "ownerId": "20114407", "externalId": "activity:88123", "activityType": "call",
                     "occurredAt": "2026-03-10T09:00:00Z", "receivedAt": "2026-03-10T09:18:22Z"}""")
    public record QuarantinedItem(
            UUID id,
            UUID sourceId,
            UUID deliveryId,
            QuarantineReason reason,
            String detail,
            @Schema(examples = "20114407") String ownerId,
            @Schema(examples = "pat@acme.example") String email,
            @Schema(examples = "activity:88123") String externalId,
            @Schema(examples = "call") String activityType,
            Instant occurredAt,
            Instant receivedAt) {

        static QuarantinedItem of(DeliveryItem item) {
            return new QuarantinedItem(
                    item.id(),
                    item.sourceId(),
                    item.deliveryId(),
                    QuarantineReason.valueOf(item.reason()),
                    item.detail(),
                    item.ownerId(),
                    item.email(),
                    item.externalId(),
                    item.activityType(),
                    item.occurredAt(),
                    item.receivedAt());
        }
    }

    @GET
    @Operation(summary = "What waits, oldest first")
    public Page<QuarantinedItem> listQuarantine(
            @RestQuery UUID sourceId, @RestQuery QuarantineReason reason, @BeanParam Paging paging) {
        if (sourceId != null) {
            sources.ever(sourceId);
        }
        var listing = listings.ofRequest();
        var after = listing.position(paging).map(UUID::fromString).orElse(Ids.BEFORE_ALL);
        return paging.page(
                quarantine.list(sourceId, reason, after, paging.fetch()),
                item -> item.id().toString(),
                QuarantinedItem::of,
                listing);
    }
}
