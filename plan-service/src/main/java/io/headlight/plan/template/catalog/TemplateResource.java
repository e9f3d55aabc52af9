package io.headlight.plan.template.catalog;

import io.headlight.kit.caller.Role;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.write.EntityTags;
import io.headlight.plan.template.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** One template: read it, and change or retire one of the organization's own. */
@Path("/v1/templates/{id}")
@RunOnVirtualThread
@RolesAllowed({Role.MANAGER, Role.ADMIN})
@Tag(name = "Templates")
public class TemplateResource {

    private final Templates templates;
    private final EditTemplate edits;

    TemplateResource(Templates templates, EditTemplate edits) {
        this.templates = templates;
        this.edits = edits;
    }

    @GET
    @RolesAllowed({Role.REP, Role.MANAGER, Role.ADMIN, Role.SERVICE})
    @Operation(summary = "One template, as it is or as it was in a version")
    @APIResponse(responseCode = "200", description = "The template, with its version as ETag")
    @APIResponse(responseCode = "404", description = "not_found: no such template in use, or no such version")
    public RestResponse<Template> getTemplate(
            @RestPath String id,
            @Parameter(description = "An earlier version; also of a template that is retired", example = "1")
                    @Min(1)
                    @RestQuery
                    Integer version) {
        var template = templates.get(id, version);
        return EntityTags.ok(template, template.version());
    }

    @PUT
    @Atomic
    @Operation(summary = "Make the next version of an own template; plans begun from earlier ones stay as they are")
    @APIResponse(responseCode = "200", description = "The template, with its new version as ETag")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(responseCode = "409", description = "shipped_template: it is the same for everybody")
    @APIResponse(responseCode = "412", description = "changed_meanwhile: If-Match names an older version")
    @APIResponse(
            responseCode = "422",
            description = "invalid; contradictory_template: all that keeps plans from being begun from it")
    @APIResponse(responseCode = "428", description = "if_match_required")
    public RestResponse<Template> changeTemplate(
            @RestPath String id,
            @Parameter(required = true, description = "The ETag last seen") @RestHeader("If-Match") String ifMatch,
            @NotNull @Valid TemplateChange wanted) {
        var template = edits.change(id, ifMatch, wanted);
        return EntityTags.ok(template, template.version());
    }

    @DELETE
    @Atomic
    @Operation(summary = "Retire an own template: no longer listed nor offered for plans, its versions stay readable")
    @APIResponse(responseCode = "204", description = "Retired")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(responseCode = "409", description = "shipped_template: it is the same for everybody")
    @APIResponse(responseCode = "412", description = "changed_meanwhile: If-Match names an older version")
    @APIResponse(responseCode = "428", description = "if_match_required")
    public void retireTemplate(
            @RestPath String id,
            @Parameter(required = true, description = "The ETag last seen") @RestHeader("If-Match") String ifMatch) {
        edits.retire(id, ifMatch);
    }
}
