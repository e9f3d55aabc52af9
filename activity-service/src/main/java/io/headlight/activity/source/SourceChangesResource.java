package io.headlight.activity.source;

import io.headlight.activity.source.change.SourceChangeView;
import io.headlight.activity.source.change.SourceChanges;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** Who changed what in a partner connection, and when. */
@Path("/v1/sources/{id}/changes")
@RunOnVirtualThread
@RolesAllowed(Role.ADMIN)
public class SourceChangesResource {

    private final Sources sources;
    private final SourceChanges changes;
    private final Listings listings;

    SourceChangesResource(Sources sources, SourceChanges changes, Listings listings) {
        this.sources = sources;
        this.changes = changes;
        this.listings = listings;
    }

    @GET
    @Operation(
            summary = "Every change to a partner connection, oldest first",
            description = "Also of one that is deleted: who did that is told here.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "not_found: there never was such a connection")
    public Page<SourceChangeView> listSourceChanges(@RestPath UUID id, @BeanParam Paging paging) {
        var source = sources.ever(id);
        var listing = listings.ofRequest();
        var after = listing.position(paging).map(UUID::fromString).orElse(Ids.BEFORE_ALL);
        var rows = changes.of(source.id, after, paging.fetch());
        return paging.page(rows, row -> row.id().toString(), row -> row, listing);
    }
}
