package io.headlight.plan.template.catalog;

import io.headlight.kit.caller.Role;
import io.headlight.kit.page.Listings;
import io.headlight.kit.page.Page;
import io.headlight.kit.page.Paging;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.store.Idempotent;
import io.headlight.kit.write.EntityTags;
import io.headlight.plan.template.Template;
import io.headlight.plan.template.TemplateOrigin;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What a manager may start a plan from. */
@Path("/v1/templates")
@RunOnVirtualThread
@RolesAllowed({Role.REP, Role.MANAGER, Role.ADMIN, Role.SERVICE})
@Tag(name = "Templates")
public class TemplatesResource {

    private final Templates templates;
    private final EditTemplate edits;
    private final Listings listings;

    TemplatesResource(Templates templates, EditTemplate edits, Listings listings) {
        this.templates = templates;
        this.edits = edits;
        this.listings = listings;
    }

    @GET
    @Operation(
            summary =
                    "Results with the behaviors that drive them, ready to be copied into a plan: shipped and own, by id")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "422", description = "invalid; cursor_mismatch")
    public Page<Template> listTemplates(
            @Parameter(description = "Only those for this industry", example = "manufacturing")
                    @Pattern(regexp = Template.SLUG)
                    @Size(max = 60)
                    @RestQuery
                    String industry,
            @Parameter(description = "Only what is shipped, or only the organization's own") @RestQuery
                    TemplateOrigin origin,
            @Valid @BeanParam Paging paging) {
        var listing = listings.ofRequest();
        var after = listing.position(paging).orElse("");
        var rows = templates.page(after, industry, origin, paging.fetch());
        return paging.page(rows, Template::id, template -> template, listing);
    }

    @POST
    @Atomic
    @Idempotent
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Operation(summary = "Add a template of the organization's own")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, required = true, description = "1 to 255 characters")
    @APIResponseSchema(
            value = Template.class,
            responseCode = "201",
            responseDescription = "The template, at Location, with its version as ETag")
    @APIResponse(responseCode = "409", description = "template_id_taken: a shipped template or one in use has this id")
    @APIResponse(
            responseCode = "422",
            description = "invalid; contradictory_template: all that keeps plans from being begun from it")
    public RestResponse<Template> createTemplate(@NotNull @Valid NewTemplate wanted) {
        var template = edits.add(wanted);
        return EntityTags.created("/v1/templates/" + template.id(), template, template.version());
    }
}
