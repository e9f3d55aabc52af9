package io.headlight.activity.completion;

import io.headlight.activity.source.Sources;
import io.headlight.kit.caller.Role;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The objects of a source that tells only ids or changed fields. */
@Path("/v1/sources/{id}/objects")
@RunOnVirtualThread
@RolesAllowed(Role.ADMIN)
public class ObjectsResource {

    private final ShowObjects showObjects;
    private final Sources sources;
    private final Listings listings;

    ObjectsResource(ShowObjects showObjects, Sources sources, Listings listings) {
        this.showObjects = showObjects;
        this.sources = sources;
        this.listings = listings;
    }

    @GET
    @Operation(
            summary = "What a source's items speak of, by key",
            description =
                    "Of senders that tell only ids or changed fields. What waits, waits until enough is known: by a"
                            + " later event, by asking the source's API, or by a completion.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "not_found: there is no such source")
    public Page<ObjectSummary> listObjects(
            @RestPath UUID id,
            @RestQuery @Pattern(regexp = "true|false") @Parameter(description = "true: only those that items wait for.")
                    String waiting,
            @BeanParam Paging paging) {
        var source = sources.ever(id).id();
        var listing = listings.ofRequest();
        var after = listing.position(paging).orElse("");
        var rows = "true".equals(waiting)
                ? showObjects.waiting(source, after, paging.fetch())
                : showObjects.known(source, after, paging.fetch());
        return paging.page(rows, ObjectSummary::objectKey, row -> row, listing);
    }
}
