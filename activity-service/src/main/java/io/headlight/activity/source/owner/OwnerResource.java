package io.headlight.activity.source.owner;

import io.headlight.activity.source.OwnerMapped;
import io.headlight.activity.source.Sources;
import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.Rights;
import io.headlight.kit.caller.Role;
import io.headlight.kit.http.Ids;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** Whom a source means by its owner ids. */
@Path("/v1/sources/{id}/owners")
@RunOnVirtualThread
@RolesAllowed(Role.ADMIN)
public class OwnerResource {

    private final Sources sources;
    private final Owners owners;
    private final MapOwner mapOwner;
    private final Rights rights;
    private final Caller caller;
    private final Listings listings;
    private final Event<OwnerMapped> mapped;

    OwnerResource(
            Sources sources,
            Owners owners,
            MapOwner mapOwner,
            Rights rights,
            Caller caller,
            Listings listings,
            Event<OwnerMapped> mapped) {
        this.sources = sources;
        this.owners = owners;
        this.mapOwner = mapOwner;
        this.rights = rights;
        this.caller = caller;
        this.listings = listings;
        this.mapped = mapped;
    }

    /** The rep that is meant. */
    @Schema(examples = """
                    {"repId": "9e500000-0000-4000-8000-00000000000b"}""")
    public record OwnerMapping(@NotNull UUID repId) {}

    /**
     * Whom a source means.
     *
     * @param ownerId the source's id of a person; or an email, phone number or extension that nobody in the directory has.
     *     Emails are in lower case, phone numbers have no spaces
     */
    @Schema(
            requiredProperties = {"ownerId", "repId", "mappedAt"},
            examples = """
                    {"ownerId": "20114407", "repId": "9e500000-0000-4000-8000-00000000000b",
                     "mappedAt": "2026-03-10T09:20:00Z"}""")
    public record OwnerView(@Schema(examples = "20114407") String ownerId, UUID repId, Instant mappedAt) {
        static OwnerView of(SourceOwner owner) {
            return new OwnerView(owner.ownerId, owner.repId, owner.mappedAt);
        }
    }

    @PUT
    @Path("{ownerId}")
    @Operation(
            summary = "Say which rep an owner id is",
            description =
                    "Everything in quarantine that waits for this owner id, email, phone number or extension goes on.")
    @APIResponse(responseCode = "200", description = "Whom it means since now")
    @APIResponse(responseCode = "404", description = "not_found: no such source, or no such rep")
    public OwnerView mapOwner(
            @RestPath UUID id,
            @RestPath @NotBlank @Size(max = 190) String ownerId,
            @Valid @NotNull OwnerMapping owner) {
        var rep = rights.visibleRep(owner.repId);
        var view = OwnerView.of(mapOwner.map(id, ownerId, rep.id()));
        // Only now, when the mapping is committed: whoever is woken by this must see it.
        mapped.fire(new OwnerMapped(caller.tenant(), id, view.ownerId()));
        return view;
    }

    @DELETE
    @Path("{ownerId}")
    @Operation(
            summary = "Say no longer which rep an owner id is",
            description = "What comes from now on waits in quarantine; what was counted stays whose it is.")
    @APIResponse(responseCode = "204", description = "Nobody is meant by it any more")
    @APIResponse(responseCode = "404", description = "not_found: no such source, or nobody was meant")
    public void unmapOwner(@RestPath UUID id, @RestPath @NotBlank @Size(max = 190) String ownerId) {
        mapOwner.unmap(id, ownerId);
    }

    @GET
    @Operation(summary = "Whom a source means, in the order it was said")
    public Page<OwnerView> listOwners(@RestPath UUID id, @BeanParam Paging paging) {
        var source = sources.get(id);
        var listing = listings.ofRequest();
        var after = listing.position(paging).map(UUID::fromString).orElse(Ids.BEFORE_ALL);
        return paging.page(
                owners.list(source.id(), after, paging.fetch()), o -> o.id.toString(), OwnerView::of, listing);
    }
}
