package io.headlight.plan.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.kit.caller.Rights;
import io.headlight.kit.caller.Role;
import io.headlight.kit.store.Atomic;
import io.headlight.kit.write.EntityTags;
import io.headlight.kit.write.IfMatch;
import io.headlight.plan.version.PlanVersions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** One plan: read it, and change or delete it while it is a draft. */
@Path("/v1/plans/{id}")
@RunOnVirtualThread
@RolesAllowed({Role.MANAGER, Role.ADMIN, Role.SERVICE})
@Tag(name = "Plans")
public class PlanResource {

    private final Plans plans;
    private final PlanVersions versions;
    private final MergePatch patches;
    private final Rights rights;
    private final EditPlan edits;

    PlanResource(Plans plans, PlanVersions versions, MergePatch patches, Rights rights, EditPlan edits) {
        this.plans = plans;
        this.versions = versions;
        this.patches = patches;
        this.rights = rights;
        this.edits = edits;
    }

    @GET
    @Operation(summary = "A plan with its lines")
    @APIResponse(responseCode = "200", description = "The plan, with its ETag")
    @APIResponse(responseCode = "404", description = "not_found")
    public RestResponse<PlanView> getPlan(@RestPath UUID id) {
        var plan = plans.led(id);
        return EntityTags.ok(PlanView.of(plan, versions.latest(id)), plan.version);
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @Atomic
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Operation(summary = "Change a draft; results and behaviors are replaced as a whole when sent")
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = PlanChange.class)))
    @APIResponse(responseCode = "200", description = "The changed plan, with its new ETag")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(responseCode = "409", description = "already_published")
    @APIResponse(responseCode = "412", description = "changed_meanwhile: If-Match names an older state")
    @APIResponse(responseCode = "422", description = "invalid; contradictory_lines")
    @APIResponse(responseCode = "428", description = "if_match_required")
    public RestResponse<PlanView> changePlan(
            @RestPath UUID id,
            @Parameter(required = true, description = "The ETag last seen") @RestHeader("If-Match") String ifMatch,
            @NotNull JsonNode patch)
            throws JsonProcessingException {
        var plan = plans.led(id);
        IfMatch.require(ifMatch, plan.version);
        plan.requireDraft();
        var wanted = patches.apply(plan.editable(), patch);
        if (!wanted.teamId().equals(plan.teamId)) {
            rights.ledTeam(wanted.teamId());
        }
        edits.change(plan, wanted);
        return EntityTags.ok(PlanView.of(plan, versions.latest(id)), plan.version);
    }

    @DELETE
    @Atomic
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Operation(summary = "Delete a draft")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(responseCode = "409", description = "already_published")
    @APIResponse(responseCode = "412", description = "changed_meanwhile")
    @APIResponse(responseCode = "428", description = "if_match_required")
    public void deletePlan(
            @RestPath UUID id,
            @Parameter(required = true, description = "The ETag last seen") @RestHeader("If-Match") String ifMatch) {
        var plan = plans.led(id);
        IfMatch.require(ifMatch, plan.version);
        edits.delete(plan);
    }
}
