package io.headlight.plan.template.catalog;

import io.headlight.kit.caller.Role;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** How a template became what it is. */
@Path("/v1/templates/{id}/versions")
@RunOnVirtualThread
@RolesAllowed({Role.REP, Role.MANAGER, Role.ADMIN, Role.SERVICE})
@Tag(name = "Templates")
public class TemplateVersionsResource {

    private final Templates templates;
    private final Listings listings;

    TemplateVersionsResource(Templates templates, Listings listings) {
        this.templates = templates;
        this.listings = listings;
    }

    @GET
    @Operation(summary = "Who made which version of a template, and when, oldest first")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "not_found")
    public Page<TemplateVersionView> listTemplateVersions(@RestPath String id, @Valid @BeanParam Paging paging) {
        var listing = listings.ofRequest();
        int after = listing.position(paging).map(Integer::valueOf).orElse(0);
        var rows = templates.versions(id, after, paging.fetch());
        return paging.page(rows, row -> String.valueOf(row.version()), row -> row, listing);
    }
}
