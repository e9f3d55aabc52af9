package io.headlight.activity.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.headlight.activity.source.given.MergePatch;
import io.headlight.activity.source.outgoing.OutgoingAddresses;
import io.headlight.kit.caller.Role;
import io.headlight.kit.problem.Rejection;
import io.headlight.kit.write.EntityTags;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** One partner connection: read it, change it, delete it. */
@Path("/v1/sources/{id}")
@RunOnVirtualThread
@RolesAllowed(Role.ADMIN)
public class SourceResource {

    private final Sources sources;
    private final EditSource edits;
    private final ShowSource showSource;
    private final OutgoingAddresses addresses;

    SourceResource(Sources sources, EditSource edits, ShowSource showSource, OutgoingAddresses addresses) {
        this.sources = sources;
        this.edits = edits;
        this.showSource = showSource;
        this.addresses = addresses;
    }

    @GET
    @Operation(summary = "One partner connection")
    @APIResponse(responseCode = "200", description = "The connection, with its ETag")
    @APIResponse(responseCode = "404", description = "not_found")
    public RestResponse<SourceView> getSource(@RestPath UUID id) {
        var source = sources.get(id);
        return EntityTags.ok(showSource.show(source), source.version);
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            summary = "Change, pause, disable or go on with a connection",
            description = "PAUSED: what comes is stored and waits. DISABLED: the partner is told 410.")
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = SourceEdit.class)))
    @APIResponse(responseCode = "200", description = "The changed connection, with its new ETag")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(responseCode = "412", description = "changed_meanwhile: If-Match names an older state")
    @APIResponse(
            responseCode = "422",
            description = "invalid: not_settable, unknown_setting, setting_required, setting_invalid, cannot_fetch,"
                    + " address_refused or token_required among others")
    @APIResponse(responseCode = "428", description = "if_match_required")
    public RestResponse<SourceView> changeSource(
            @RestPath UUID id,
            @Parameter(required = true, description = "The ETag last seen") @RestHeader("If-Match") String ifMatch,
            @NotNull JsonNode patch)
            throws JsonProcessingException {
        sources.get(id);
        // Before the transaction, as a name may have to be looked up.
        var faults = addresses.faults(patch.path("fetch").path("address").textValue());
        if (!faults.isEmpty()) {
            throw new Rejection.Invalid(faults.getFirst());
        }
        var source = edits.change(id, ifMatch, patch);
        return EntityTags.ok(showSource.show(source), source.version);
    }

    @DELETE
    @Operation(
            summary = "Delete a connection",
            description = "Its address and secrets are gone at once; what it brought stays.")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "404", description = "not_found")
    @APIResponse(responseCode = "412", description = "changed_meanwhile: If-Match names an older state")
    @APIResponse(responseCode = "428", description = "if_match_required")
    public void deleteSource(
            @RestPath UUID id,
            @Parameter(required = true, description = "The ETag last seen") @RestHeader("If-Match") String ifMatch) {
        edits.delete(id, ifMatch);
    }
}
