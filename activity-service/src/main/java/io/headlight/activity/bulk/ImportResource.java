package io.headlight.activity.bulk;

import io.headlight.kit.caller.Caller;
import io.headlight.kit.caller.Role;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.store.Idempotent;
import io.headlight.kit.write.EntityTags;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Files of rows: announced, then sent, then looked at. */
@Path("/v1/imports")
@RunOnVirtualThread
@RolesAllowed({Role.ADMIN, Role.INTEGRATION, Role.SERVICE})
public class ImportResource {

    private final Imports imports;
    private final AnnounceImport announceImport;
    private final Caller caller;
    private final Listings listings;
    private final Clock clock;

    ImportResource(Imports imports, AnnounceImport announceImport, Caller caller, Listings listings, Clock clock) {
        this.imports = imports;
        this.announceImport = announceImport;
        this.caller = caller;
        this.listings = listings;
        this.clock = clock;
    }

    @POST
    @Atomic
    @Idempotent
    @Operation(summary = "Announce an import", description = "Its content is then sent to uploadUrl.")
    @APIResponse(responseCode = "201", description = "Announced.")
    @APIResponse(responseCode = "404", description = "not_found: there is no source ownersOf")
    public RestResponse<ImportView> createImport(@Valid @NotNull NewImport wanted) {
        var job = announceImport.announce(caller.tenant(), wanted);
        return EntityTags.created("/v1/imports/" + job.id, ImportView.of(job, clock.instant()), job.version);
    }

    @GET
    @Operation(summary = "The imports, newest first")
    public Page<ImportView> listImports(@BeanParam Paging paging) {
        var listing = listings.ofRequest();
        var before = listing.position(paging).map(UUID::fromString).orElse(null);
        var now = clock.instant();
        return paging.page(
                imports.list(before, paging.fetch()),
                job -> job.id.toString(),
                job -> ImportView.of(job, now),
                listing);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An import and how far it came")
    public RestResponse<ImportView> getImport(@RestPath UUID id) {
        var job = imports.get(id);
        return EntityTags.ok(ImportView.of(job, clock.instant()), job.version);
    }
}
