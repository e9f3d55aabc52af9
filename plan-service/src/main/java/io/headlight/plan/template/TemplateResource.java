package io.headlight.plan.template;

import io.headlight.kit.caller.Role;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.write.EntityTags;
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
import org.jboss.resteasy.reactive.RestResponse;

/** What a manager may start a plan from. */
@Path("/v1/templates")
@RunOnVirtualThread
@RolesAllowed({Role.REP, Role.MANAGER, Role.ADMIN, Role.SERVICE})
@Tag(name = "Templates")
public class TemplateResource {

    private final Templates templates;
    private final Listings listings;

    TemplateResource(Templates templates, Listings listings) {
        this.templates = templates;
        this.listings = listings;
    }

    @GET
    @Operation(summary = "Results with the behaviors that drive them, ready to be copied into a plan")
    public Page<Template> listTemplates(@Valid @BeanParam Paging paging) {
        var listing = listings.ofRequest();
        var rows = templates.after(listing.position(paging).orElse("")).stream()
                .limit(paging.fetch())
                .toList();
        return paging.page(rows, Template::id, template -> template, listing);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One template")
    @APIResponse(responseCode = "200", description = "The template, with its version as ETag")
    @APIResponse(responseCode = "404", description = "not_found")
    public RestResponse<Template> getTemplate(@RestPath String id) {
        var template = templates.find(id).orElseThrow(() -> new Rejection.NotFound("There is no template of this id."));
        return EntityTags.ok(template, template.version());
    }
}
